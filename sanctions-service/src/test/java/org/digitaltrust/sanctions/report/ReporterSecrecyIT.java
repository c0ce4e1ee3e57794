package org.digitaltrust.sanctions.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.digitaltrust.sanctions.SanctionsService.as;
import static org.digitaltrust.sanctions.SanctionsService.asClient;
import static org.digitaltrust.sanctions.SanctionsService.tokens;
import static org.digitaltrust.sanctions.report.Reports.REPORTS;
import static org.digitaltrust.sanctions.report.Reports.about;
import static org.digitaltrust.sanctions.report.Reports.content;
import static org.digitaltrust.sanctions.report.Reports.reveal;
import static org.digitaltrust.sanctions.report.Reports.sent;
import static org.digitaltrust.sanctions.report.Reports.someAccount;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.digitaltrust.sanctions.Rows;
import org.digitaltrust.sanctions.SanctionsService.OnTheLocalStack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who sends a report is for a case officer who says why, and for nobody else. */
@QuarkusTest
@OnTheLocalStack
class ReporterSecrecyIT {

    @Inject
    AgroalDataSource database;

    @Test
    void a_case_officer_who_says_why_is_shown_the_sender_and_that_is_kept() throws SQLException, IOException {
        // Given
        var report = ofMember1();
        as("case1")
                .body("{\"reasons\": \" \"}")
                .post(REPORTS + "/" + report + "/reporter-reveals")
                .then()
                .statusCode(400);
        // When
        reveal("case2", report)
                .then()
                .statusCode(200)
                .body("subject", equalTo(subjectOf("member1")))
                .body("client", equalTo("dta-cli"))
                .body("contact", equalTo("somebody@mail.example"));
        // Then
        content(report)
                .then()
                .body("reveals", hasSize(1))
                .body("reveals[0].by", equalTo(subjectOf("case2")))
                .body("reveals[0].reasons", equalTo("The video is gone; only the sender has it."));
        assertThat(new Rows(database)
                        .count(
                                "from audit_entry where action = 'reporter_revealed' and object_id = ? and actor = ?",
                                UUID.fromString(report),
                                subjectOf("case2")))
                .isEqualTo(1);
    }

    @Test
    void of_who_came_without_a_token_there_is_only_the_contact() {
        reveal("case1", sent(about("account", someAccount())))
                .then()
                .statusCode(200)
                .body("subject", nullValue())
                .body("client", nullValue())
                .body("contact", equalTo("somebody@mail.example"));
    }

    @Test
    void the_sender_is_in_no_answer_and_in_no_table() throws SQLException, IOException {
        // Given
        var account = someAccount();
        var report = as("member1")
                .header("Idempotency-Key", UUID.randomUUID())
                .body(about("account", account))
                .post(REPORTS)
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        reveal("case1", report).then().statusCode(200);
        var secrets = List.of(subjectOf("member1"), "somebody@mail.example");
        // Then
        for (var answer : List.of(content(report), as("case1").get(REPORTS + "?limit=500"))) {
            answer.then().statusCode(200);
            assertThat(answer.asString()).doesNotContain(secrets);
        }
        var kept = written(
                "report",
                "report_text",
                "reporter_reveal",
                "idempotency_key where operation = 'reports'",
                "audit_entry where object_type = 'report'");
        assertThat(kept).contains(report);
        assertThat(kept).doesNotContain(secrets).doesNotContain(account, "trà giảm cân", "only the sender has it");
    }

    @Test
    void a_report_whose_key_is_destroyed_is_forgotten_and_breaks_nothing() throws SQLException {
        // Given
        var report = ofMember1();
        reveal("case1", report).then().statusCode(200);
        // When
        new Rows(database)
                .change(
                        "update person_key set master_key = null, wrapped = null, destroyed_at = now() where person_id = ?",
                        UUID.fromString(report));
        // Then
        content(report)
                .then()
                .statusCode(200)
                .body("report.id", equalTo(report))
                .body("report.account", nullValue())
                .body("description", nullValue())
                .body("evidence", hasSize(0))
                .body("reveals", hasSize(1))
                .body("reveals[0].by", notNullValue())
                .body("reveals[0].reasons", nullValue());
        as("case1").get(REPORTS + "?limit=500").then().statusCode(200);
        reveal("case1", report).then().statusCode(404);
        assertThat(new Rows(database).change("delete from report_text where report_id = ?", UUID.fromString(report)))
                .isEqualTo(1);
        content(report).then().statusCode(200).body("description", nullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"panel1", "appeals1", "admin", "auditor", "member1", "editor1", "membership", "codes"})
    void nobody_else_reads_reports_or_their_senders(String user) {
        var report = sent(about("account", someAccount()));
        as(user).get(REPORTS).then().statusCode(403);
        as(user).get(REPORTS + "/" + report + "/content").then().statusCode(403);
        reveal(user, report).then().statusCode(403);
        as(user).body("{\"into\": \"%s\"}".formatted(report))
                .post(REPORTS + "/" + report + "/merge")
                .then()
                .statusCode(403);
    }

    @Test
    void a_partner_reads_no_reports_not_even_its_own() {
        var report = asClient("tiktok")
                .body(about("account", someAccount()))
                .post(REPORTS)
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        asClient("tiktok").get(REPORTS + "/" + report + "/content").then().statusCode(403);
    }

    private static String ofMember1() {
        return as("member1")
                .body(about("account", someAccount()))
                .post(REPORTS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String subjectOf(String user) throws IOException {
        var token = tokens().ofUser(user);
        var claims = token.substring(token.indexOf('.') + 1, token.lastIndexOf('.'));
        return new ObjectMapper()
                .readTree(Base64.getUrlDecoder().decode(claims))
                .path("sub")
                .textValue();
    }

    /** All that is in these tables, bytes as the text they would be if they were not sealed. */
    private String written(String... tables) throws SQLException {
        var all = new StringBuilder();
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            for (var table : tables) {
                try (var found = statement.executeQuery("select * from " + table)) {
                    while (found.next()) {
                        for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
                            all.append(
                                            found.getObject(i) instanceof byte[] bytes
                                                    ? new String(bytes, UTF_8)
                                                    : found.getString(i))
                                    .append('\n');
                        }
                    }
                }
            }
        }
        return all.toString();
    }
}
