package org.digitaltrust.sanctions.report;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.digitaltrust.sanctions.SanctionsService.as;
import static org.digitaltrust.sanctions.SanctionsService.asClient;
import static org.digitaltrust.sanctions.SanctionsService.decision;
import static org.digitaltrust.sanctions.SanctionsService.impose;
import static org.digitaltrust.sanctions.report.Reports.REPORTS;
import static org.digitaltrust.sanctions.report.Reports.about;
import static org.digitaltrust.sanctions.report.Reports.content;
import static org.digitaltrust.sanctions.report.Reports.send;
import static org.digitaltrust.sanctions.report.Reports.sent;
import static org.digitaltrust.sanctions.report.Reports.someAccount;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.digitaltrust.sanctions.Concurrently;
import org.digitaltrust.sanctions.SanctionsService.OnTheLocalStack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@OnTheLocalStack
class ReportIT {

    @Test
    void a_stranger_reports_and_follows_it_by_a_code_however_it_is_typed() {
        // When
        var sent = send(about("account", someAccount())).then().statusCode(201).extract();
        // Then
        String code = sent.path("tracking_code");
        assertThat(sent.header("Location")).isEqualTo(REPORTS + "/" + code);
        for (var typed : List.of(code, code.toLowerCase(Locale.ROOT), code.replace("-", ""))) {
            given().get(REPORTS + "/" + typed)
                    .then()
                    .statusCode(200)
                    .body("status", equalTo("received"))
                    .body("category", equalTo("hidden_ad"))
                    .body("conduct_date", equalTo("2026-01-02"))
                    .body("size()", equalTo(4));
        }
        given().get(REPORTS + "/00000-00000-00000-00000-000000").then().statusCode(404);
        given().get(REPORTS + "/" + sent.path("id")).then().statusCode(404);
    }

    @Test
    void a_case_officer_reads_what_was_reported() {
        var account = someAccount();
        var report = sent(about("account", account));
        content(report)
                .then()
                .statusCode(200)
                .body("report.source", equalTo("public"))
                .body("report.read_first", equalTo(false))
                .body("report.about", equalTo("account"))
                .body("report.account", equalTo(account))
                .body("report.subject_id", nullValue())
                .body("description", equalTo("Người này bán trà giảm cân mà không nói là quảng cáo."))
                .body("evidence", hasSize(2))
                .body("evidence[0].url", equalTo("https://video.example/1"))
                .body("evidence[0].captured_at", equalTo("2026-01-02T13:15:00Z"))
                .body("evidence[1].sha256", equalTo("ab".repeat(32)))
                .body("reveals", hasSize(0));
    }

    @Test
    void who_held_the_account_is_who_is_meant() {
        var account = someAccount();
        var restriction = impose(decision("account", account, "mandatory", "restricted", "television"));
        String subject =
                as("auditor").get("/sanctions/v1/restrictions/" + restriction).path("subject_id");
        content(sent(about("account", account))).then().body("report.subject_id", equalTo(subject));
        content(sent(about("subject", subject)))
                .then()
                .body("report.subject_id", equalTo(subject))
                .body("report.reports_near", equalTo(2));
    }

    @Test
    void a_name_is_kept_sealed_and_nobody_is_taken_for_its_bearer() {
        content(sent(about("person", "  Nguyễn Văn Mẫu ")))
                .then()
                .body("report.about", equalTo("person"))
                .body("report.subject_id", nullValue())
                .body("report.name", equalTo("Nguyễn Văn Mẫu"));
    }

    @ParameterizedTest
    @CsvSource({"tiktok, trusted_flagger, true", "zalo, authority, true", "broadcaster-one, partner, false"})
    void partners_report_as_what_they_are(String client, String source, boolean readFirst) {
        var report = asClient(client)
                .body(about("account", someAccount()))
                .post(REPORTS)
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        content(report).then().body("report.source", equalTo(source)).body("report.read_first", equalTo(readFirst));
    }

    @Test
    void a_member_reports_as_one_and_once_for_each_key() {
        // Given
        var body = about("account", someAccount());
        var key = UUID.randomUUID().toString();
        // When
        var first = as("member1").header("Idempotency-Key", key).body(body).post(REPORTS);
        var again = as("member1").header("Idempotency-Key", key).body(body).post(REPORTS);
        // Then
        first.then().statusCode(201);
        assertThat(again.asString()).isEqualTo(first.asString());
        content(first.path("id")).then().body("report.source", equalTo("member"));
        as("member1")
                .header("Idempotency-Key", key)
                .body(about("account", someAccount()))
                .post(REPORTS)
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/idempotency-key-reused"));
        given().contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body(body)
                .post(REPORTS)
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("Idempotency-Key"));
    }

    @Test
    void many_reports_about_the_same_are_shown_as_a_burst_and_nothing_else() throws InterruptedException {
        // Given
        var name = "Trần Thị Ồn " + UUID.randomUUID();
        // When
        var all = Concurrently.all(IntStream.range(0, 10)
                .<Callable<String>>mapToObj(it ->
                        () -> sent(about("person", it % 2 == 0 ? name : name.toUpperCase(Locale.ROOT))))
                .toList());
        // Then
        content(all.getFirst())
                .then()
                .body("report.reports_near", equalTo(10))
                .body("report.burst", equalTo(true))
                .body("report.status", equalTo("received"));
        content(sent(about("person", name + " khác"))).then().body("report.burst", equalTo(false));
    }

    @Test
    void a_list_has_those_first_who_are_read_first() {
        // Given
        var report = asClient("zalo")
                .body(about("account", someAccount()))
                .post(REPORTS)
                .then()
                .extract()
                .<String>path("id");
        var other = sent(about("account", someAccount()));
        // When
        var first = listed("?read_first=true");
        // Then
        assertThat(first).contains(report).doesNotContain(other);
        assertThat(listed("?status=received")).contains(report, other);
        assertThat(listed("?status=merged")).doesNotContain(report, other);
    }

    private static List<String> listed(String query) {
        var found = new ArrayList<String>();
        String cursor = null;
        do {
            var page = as("case2").get(REPORTS + query + "&limit=500" + (cursor == null ? "" : "&cursor=" + cursor));
            page.then().statusCode(200).body("items.description", everyItem(nullValue()));
            found.addAll(page.path("items.id"));
            cursor = page.path("next_cursor");
        } while (cursor != null);
        return found;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"hidden_ad\"                   | \"bad_taste\"                  | /problems/unknown-code   | category",
                "\"2026-01-02\"                  | \"2126-01-02\"                 | /problems/invalid-report | conduct_date",
                "\"2026-01-02\"                  | \"1826-01-02\"                 | /problems/invalid-report | conduct_date",
                "2026-01-02T20:15:00+07:00       | 2126-01-02T20:15:00+07:00      | /problems/invalid-report | evidence[0].captured_at",
                "\"url\": \"https://video.example/1\",| '' | /problems/invalid-report | evidence[0]",
                "\"person\"                      | \"account\"                    | /problems/invalid-report | subject.id",
                "\"person\"                      | \"subject\"                    | /problems/invalid-report | subject.id",
                "\"Lan\"                         | \"...\"                        | /problems/invalid-report | subject.id"
            })
    void what_makes_no_sense_is_refused_by_its_name(String given, String instead, String problem, String field) {
        send(about("person", "Lan").replace(given, instead))
                .then()
                .statusCode(422)
                .body("type", equalTo(problem))
                .body("violations[0].field", equalTo(field));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"type\": \"person\", | subject.type",
                ", \"id\": \"Lan\" | subject.id",
                "\"category\": \"hidden_ad\", | category",
                "\"conduct_date\": \"2026-01-02\", | conduct_date"
            })
    void what_is_needed_and_not_there_is_named(String left, String field) {
        send(about("person", "Lan").replace(left, ""))
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo(field));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"ftp://video.example/1\"", "\"javascript:alert(1)\"", "7"})
    void an_address_that_is_none_is_refused(String address) {
        send(about("person", "Lan").replace("\"https://video.example/1\"", address))
                .then()
                .statusCode(400);
    }
}
