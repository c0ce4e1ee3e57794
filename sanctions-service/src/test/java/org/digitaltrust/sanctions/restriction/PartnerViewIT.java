package org.digitaltrust.sanctions.restriction;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.digitaltrust.sanctions.SanctionsService.as;
import static org.digitaltrust.sanctions.SanctionsService.asClient;
import static org.digitaltrust.sanctions.SanctionsService.decision;
import static org.digitaltrust.sanctions.SanctionsService.impose;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.digitaltrust.sanctions.SanctionsService.OnTheLocalStack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@OnTheLocalStack
class PartnerViewIT {

    private static final String RESTRICTIONS = "/sanctions/v1/restrictions";

    @Inject
    DataSource database;

    @Test
    void a_partner_sees_what_is_confirmed_in_its_own_view_and_an_officer_sees_it_whole() throws SQLException {
        // Given
        var path = RESTRICTIONS + "/" + impose(someDecision());

        // When
        var seen = asClient("zalo").get(path);

        // Then
        seen.then()
                .statusCode(200)
                .body("status", equalTo("in_force"))
                .body("legal_basis.article", equalTo("Art. 11(9)(a)"))
                .body("legal_basis", not(hasKey("decision_number")))
                .body("$", not(hasKey("confirmed_at")));
        as("auditor").get(path).then().body("legal_basis.decision_number", equalTo("12/QD-XPHC"));
        await().untilAsserted(() ->
                assertThat(count("""
                        select count(*) from disclosure
                        where operation = 'restriction' and client = 'zalo' and '%s' = any(restriction_ids)
                        """.formatted(seen.<String>path("id")))).isEqualTo(1));
    }

    @Test
    void what_waits_for_confirmation_or_never_was_does_not_exist_for_a_partner() throws SQLException {
        // Given
        var decision = as("admin").body(someDecision()).post("/sanctions/v1/external-decisions");
        var pending = text("select restriction_id::text from external_decision where id = '%s'"
                .formatted(decision.<String>path("id")));

        // When, Then
        asClient("zalo").get(RESTRICTIONS + "/" + pending).then().statusCode(404);
        asClient("zalo").get(RESTRICTIONS + "/" + UUID.randomUUID()).then().statusCode(404);
        asClient("zalo").get(RESTRICTIONS + "/no-id").then().statusCode(404);
        as("auditor").get(RESTRICTIONS + "/" + pending).then().body("status", equalTo("pending_confirmation"));
    }

    @Test
    void what_expired_is_seen_for_a_year() {
        // Given
        var lately = impose(past("2026-10-01T00:00:00+07:00"));
        var longAgo = impose(past("2025-06-01T00:00:00+07:00"));

        // When, Then
        asClient("zalo").get(RESTRICTIONS + "/" + lately).then().body("status", equalTo("expired"));
        asClient("zalo").get(RESTRICTIONS + "/" + longAgo).then().statusCode(404);
        as("auditor").get(RESTRICTIONS + "/" + longAgo).then().body("status", equalTo("expired"));
    }

    @Test
    void a_partner_asks_about_one_subject_and_gets_that_subjects_only_page_by_page() {
        // Given
        var account = "tiktok:@p." + UUID.randomUUID();
        var restrictions = new ArrayList<String>();
        for (var medium : List.of("television", "print", "radio")) {
            restrictions.add(impose(decision("account", account, "mandatory", "restricted", medium)));
        }
        impose(someDecision());
        var subject = asClient("zalo")
                .get(RESTRICTIONS + "/" + restrictions.getFirst())
                .<String>path("subject_id");
        var list = RESTRICTIONS + "?subject_id=" + subject;

        // When
        var first = asClient("zalo").get(list + "&limit=2");
        var second = asClient("zalo").get(list + "&limit=2&cursor=" + first.<String>path("next_cursor"));

        // Then
        var seen = new ArrayList<String>(first.<List<String>>path("items.id"));
        seen.addAll(second.<List<String>>path("items.id"));
        assertThat(seen).containsExactlyInAnyOrderElementsOf(restrictions);
        second.then().body("next_cursor", nullValue());
        asClient("zalo").get(list + "&medium=print").then().body("items.id", contains(restrictions.get(1)));
        asClient("zalo").get(list + "&status=lifted").then().body("items.size()", equalTo(0));
        asClient("zalo").get(list + "&status=pending_confirmation").then().body("items.size()", equalTo(0));
        asClient("zalo").get(list + "&active_at=2020-01-01T00:00:00Z").then().body("items.size()", equalTo(0));
        asClient("zalo")
                .get(RESTRICTIONS + "?subject_id=" + UUID.randomUUID())
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(0));
    }

    @ParameterizedTest
    @CsvSource({
        "'', subject_id",
        "?status=in_force, subject_id",
        "?subject_id=everybody, subject_id",
        "?subject_id=019ab000-0000-7000-8000-000000000000&status=gone, status",
        "?subject_id=019ab000-0000-7000-8000-000000000000&active_at=today, active_at",
        "?subject_id=019ab000-0000-7000-8000-000000000000&limit=501, limit",
    })
    void a_partner_does_not_leaf_through_the_register_and_what_cannot_be_read_is_named(String query, String field) {
        asClient("tiktok")
                .get(RESTRICTIONS + query)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("violations.field", contains(field));
    }

    @Test
    void nobody_else_sees_restrictions() {
        given().get(RESTRICTIONS).then().statusCode(401);
        as("member1").get(RESTRICTIONS).then().statusCode(403);
        as("editor1").get(RESTRICTIONS + "/" + UUID.randomUUID()).then().statusCode(403);
    }

    private static String someDecision() {
        return decision("account", "tiktok:@p." + UUID.randomUUID(), "mandatory", "restricted", "television");
    }

    private static String past(String until) {
        return someDecision()
                .replace("2126-07-20T00:00:00+07:00", until)
                .replace("2026-01-20T00:00:00+07:00", "2025-01-20T00:00:00+07:00");
    }

    private long count(String query) throws SQLException {
        return Long.parseLong(text(query));
    }

    private String text(String query) throws SQLException {
        try (var connection = database.getConnection();
                var found = connection.createStatement().executeQuery(query)) {
            found.next();
            return found.getString(1);
        }
    }
}
