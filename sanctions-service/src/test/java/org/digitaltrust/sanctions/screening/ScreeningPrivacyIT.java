package org.digitaltrust.sanctions.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.digitaltrust.sanctions.SanctionsService.as;
import static org.digitaltrust.sanctions.SanctionsService.asClient;
import static org.digitaltrust.sanctions.SanctionsService.decision;
import static org.digitaltrust.sanctions.SanctionsService.impose;
import static org.digitaltrust.sanctions.SanctionsService.member;
import static org.digitaltrust.sanctions.SanctionsService.publish;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.digitaltrust.contracts.MemberStatus;
import org.digitaltrust.sanctions.Rows;
import org.digitaltrust.sanctions.SanctionsService.OnTheLocalStack;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is entered in private is compared, and whoever learns of it is noted. */
@QuarkusTest
@OnTheLocalStack
class ScreeningPrivacyIT {

    private static final String RESTRICTIONS = "/sanctions/v1/restrictions/";

    @Inject
    DataSource database;

    @Test
    void years_of_birth_cannot_be_tried_one_after_the_other_in_one_request() {
        // Given
        var name = aName();
        // When
        var tried =
                screen(query("a", name, 1990), query("b", "X", 1991), query("c", name.toUpperCase(Locale.ROOT), 1991));
        var same = screen(query("a", name, 1990), query("b", name, 1990), query("c", name + " x", 1991));
        // Then
        tried.then()
                .statusCode(422)
                .body("type", equalTo("/problems/several-birth-years"))
                .body("violations.field", contains("queries[2].birth_year"));
        same.then().statusCode(200);
    }

    @Test
    void who_is_left_out_for_another_year_of_birth_is_noted() {
        // Given
        var name = aName();
        impose(named("person", "ref", name, "\"birth_year\": 1990"));
        await().untilAsserted(() ->
                screen(query("a", name, null)).then().body("results[0].candidates.band", contains("exact")));
        var subject = screen(query("a", name, null)).<String>path("results[0].candidates[0].subject_id");
        // When: a client that has not asked about it before
        asClient("tiktok")
                .body("{\"minimum\": \"strong\", \"queries\": [" + query("a", name, 1991) + "]}")
                .post("/sanctions/v1/screenings")
                .then()
                .statusCode(200)
                .body("results[0].candidates", empty());
        // Then
        await().untilAsserted(() -> assertThat(noted("tiktok", subject)).isEqualTo(1));
    }

    @Test
    void what_was_entered_for_a_restriction_that_was_annulled_is_not_compared_any_more() {
        // Given
        var legalName = aName();
        var member = UUID.randomUUID();
        publish(member(member, 1, MemberStatus.ACTIVE, "private." + member));
        await().untilAsserted(() ->
                as("case1").get("/sanctions/v1/subjects/" + member).then().statusCode(200));
        var restriction = impose(named("member", member.toString(), "x", "\"legal_name\": \"" + legalName + "\"")
                .replace("\"name\": \"x\", ", ""));
        await().untilAsserted(() -> screen(query("a", legalName, null))
                .then()
                .body("results[0].candidates.subject_id", contains(member.toString())));
        // When
        var change = as("admin")
                .body("{\"reasons\": \"A court set it aside.\", \"annulled\": true}")
                .post(RESTRICTIONS + restriction + "/lifting");
        as("admin2")
                .post(RESTRICTIONS + restriction + "/changes/" + change.path("id") + "/confirmation")
                .then()
                .statusCode(200);
        // Then
        await().untilAsserted(() -> screen(query("a", legalName, null)).then().body("results[0].candidates", empty()));
    }

    private long noted(String client, String subject) {
        return new Rows(database)
                .count(
                        "from disclosure where operation = 'screening' and client = ? and subject_id = ?",
                        client,
                        UUID.fromString(subject));
    }

    private static Response screen(String... queries) {
        return asClient("zalo")
                .body("{\"queries\": [" + String.join(",", queries) + "]}")
                .post("/sanctions/v1/screenings");
    }

    private static String query(String id, String name, @Nullable Integer birthYear) {
        return "{\"id\": \"%s\", \"name\": \"%s\", \"birth_year\": %s}".formatted(id, name, birthYear);
    }

    private static String named(String type, String id, String name, String more) {
        return decision(type, id, "mandatory", "restricted", "television")
                .replace("\"type\": ", "\"name\": \"" + name + "\", " + more + ", \"type\": ");
    }

    /** Nobody else's, and made of letters. */
    private static String aName() {
        return UUID.randomUUID()
                .toString()
                .replace("-", "")
                .chars()
                .limit(24)
                .mapToObj(it -> String.valueOf((char) ('a' + Character.digit(it, 16))))
                .collect(Collectors.joining("", "Z", ""));
    }
}
