package org.digitaltrust.sanctions.clearance;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.digitaltrust.sanctions.SanctionsService.as;
import static org.digitaltrust.sanctions.SanctionsService.asClient;
import static org.digitaltrust.sanctions.SanctionsService.decision;
import static org.digitaltrust.sanctions.SanctionsService.impose;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.digitaltrust.sanctions.Concurrently;
import org.digitaltrust.sanctions.Rows;
import org.digitaltrust.sanctions.SanctionsService.OnTheLocalStack;
import org.digitaltrust.sanctions.permit.Permit;
import org.digitaltrust.sanctions.permit.UsePermit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@OnTheLocalStack
class PermitIT {

    private static final String PERMITS = "/sanctions/v1/permits/";
    private static final Instant EIGHT = Instant.parse("2026-12-05T13:00:00Z");

    @Inject
    UsePermit use;

    @Inject
    AgroalDataSource database;

    @Test
    void a_panel_issues_a_permit_and_takes_it_back_once() {
        // Given
        var restriction = someRestriction();
        var permit = issue(permit(restriction)).<String>path("id");

        // When, Then
        as("case1")
                .get(PERMITS + permit)
                .then()
                .statusCode(200)
                .body("status", equalTo("unused"))
                .body("restriction_id", equalTo(restriction))
                .body("carve_out", equalTo("testimony"))
                .body("from", equalTo("2026-12-05T00:00:00.123456Z"))
                .body("issued_by", notNullValue());
        as("panel2")
                .body("{\"reasons\": \"\"}")
                .post(PERMITS + permit + "/revocation")
                .then()
                .statusCode(400);
        as("panel2")
                .body("{\"reasons\": \"The programme changed.\"}")
                .post(PERMITS + permit + "/revocation")
                .then()
                .statusCode(200)
                .body("status", equalTo("revoked"))
                .body("revocation_reasons", equalTo("The programme changed."));
        as("panel2")
                .body("{\"reasons\": \"Again.\"}")
                .post(PERMITS + permit + "/revocation")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/permit-revoked"));
    }

    @Test
    void a_permit_that_was_revoked_clears_nothing_and_the_register_hears_of_both() {
        // Given
        var restriction = someRestriction();
        var permit = issue(permit(restriction)).<String>path("id");

        // When
        as("panel2")
                .body("{\"reasons\": \"The programme changed.\"}")
                .post(PERMITS + permit + "/revocation")
                .then()
                .statusCode(200);

        // Then
        assertThat(claim(permit, "client:one", EIGHT)).isFalse();
        assertThat(new Rows(database)
                        .count(
                                "from outbox where cause in ('permit_issued', 'permit_revoked') and key = "
                                        + "(select subject_id from restriction where id = ?)",
                                UUID.fromString(restriction)))
                .isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "carve_out": "testimony" | "carve_out": "right_of_reply"                       | 422 | carve_out
            "until": "2026-12-06T00:00:00Z" | "until": "2026-12-05T00:00:00.1234567Z"      | 422 | until
            "until": "2026-12-06T00:00:00Z" | "until": "2026-12-01T00:00:00Z"              | 422 | until
            "until": "2026-12-06T00:00:00Z" | "until": "2027-01-05T00:00:00.2Z"            | 422 | until
            "from": "2026-12-05T00:00:00.1234567Z" | "from": "2026-01-01T00:00:00Z", "until": "2026-01-30T00:00:00Z" | 422 | from
            "from": "2026-12-05T00:00:00.1234567Z" | "from": "2126-07-10T00:00:00Z", "until": "2126-07-30T00:00:00Z" | 422 | until
            "programme": "Gala" | "programme": "Gala", "issued_to": "somebody"             | 400 | issued_to
            "programme": "Gala" | "programme": "a\\u0000b"                                 | 400 | programme
            "programme": "Gala" | "programme": "Gala", "surprise": 1                       | 400 | surprise
            """)
    void what_a_restriction_leaves_no_room_for_is_refused_and_named(String good, String bad, int status, String field) {
        // Given
        var body = permit(someRestriction()).replace(good, bad);
        if (bad.contains("\"from\"")) {
            body = body.replace("\"until\": \"2026-12-06T00:00:00Z\", ", "");
        }

        // When
        var answer = as("panel1").body(body).post(PERMITS);

        // Then
        answer.then().statusCode(status).body("violations.field", hasItem(field));
    }

    @Test
    void only_a_restriction_that_stands_can_have_a_permit() {
        // Given
        var lifted = someRestriction();
        var path = "/sanctions/v1/restrictions/" + lifted;
        var change = as("admin")
                .body("{\"reasons\": \"Over.\"}")
                .post(path + "/lifting")
                .<String>path("id");
        as("admin2").post(path + "/changes/" + change + "/confirmation").then().statusCode(200);

        // When, Then
        for (var id : new String[] {lifted, UUID.randomUUID().toString()}) {
            as("panel1")
                    .body(permit(id))
                    .post(PERMITS)
                    .then()
                    .statusCode(422)
                    .body("type", equalTo("/problems/invalid-permit"))
                    .body("violations.field", contains("restriction_id"));
        }
    }

    @Test
    void a_partner_sees_the_permits_that_are_its_own_and_no_others() {
        // Given
        var restriction = someRestriction();
        var issuedTo = permit(restriction).replace("{", "{\"issued_to\": \"client:zalo\", ");
        var its = issue(issuedTo).<String>path("id");
        var used = issue(permit(restriction)).<String>path("id");
        var others = issue(permit(restriction)).<String>path("id");
        claim(used, "client:zalo", EIGHT);

        // When, Then
        asClient("zalo")
                .get(PERMITS + its)
                .then()
                .statusCode(200)
                .body("issued_to", equalTo("client:zalo"))
                .body("issued_by", nullValue());
        asClient("zalo")
                .get(PERMITS + used)
                .then()
                .statusCode(200)
                .body("status", equalTo("used"))
                .body("used.medium", equalTo("television"));
        asClient("zalo").get(PERMITS + others).then().statusCode(404);
        as("editor1").get(PERMITS + its).then().statusCode(404);
        as("member1").get(PERMITS + its).then().statusCode(403);
        asClient("zalo").get(PERMITS).then().statusCode(403);
        given().get(PERMITS + its).then().statusCode(401);
        as("case1").body(permit(restriction)).post(PERMITS).then().statusCode(403);
        as("case1").get(PERMITS + UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    void officers_list_the_permits_of_a_restriction_in_pages() {
        // Given
        var restriction = someRestriction();
        var first = issue(permit(restriction)).<String>path("id");
        var second = issue(permit(restriction)).<String>path("id");

        // When
        var page = as("auditor").get(PERMITS + "?limit=1&restriction_id=" + restriction);

        // Then
        page.then().statusCode(200).body("items.id", contains(first));
        as("auditor")
                .get(PERMITS + "?restriction_id=" + restriction + "&cursor=" + page.path("next_cursor"))
                .then()
                .body("items.id", contains(second))
                .body("next_cursor", nullValue());
        as("auditor")
                .get(PERMITS + "?restriction_id=this")
                .then()
                .statusCode(400)
                .body("violations.field", contains("restriction_id"));
    }

    @Test
    void the_same_key_gives_the_same_permit() {
        // Given
        var body = permit(someRestriction());
        var key = UUID.randomUUID().toString();
        var first = as("panel1")
                .header("Idempotency-Key", key)
                .body(body)
                .post(PERMITS)
                .<String>path("id");

        // When
        var again = as("panel1").header("Idempotency-Key", key).body(body).post(PERMITS);

        // Then
        again.then().statusCode(201).body("id", equalTo(first));
    }

    @Test
    void of_many_appearances_that_claim_a_permit_at_once_one_wins_and_keeps_it() throws InterruptedException {
        // Given
        var permit = issue(permit(someRestriction())).<String>path("id");

        // When
        var won = Concurrently.all(IntStream.range(0, 24)
                .mapToObj(it -> (Callable<Boolean>) () -> claim(permit, "client:" + it % 8, EIGHT))
                .toList());

        // Then
        var winners = IntStream.range(0, 8)
                .filter(party -> claim(permit, "client:" + party, EIGHT))
                .toArray();
        assertThat(winners).hasSize(1);
        var winner = winners[0];
        assertThat(IntStream.range(0, 24).filter(won::get).toArray()).containsExactly(winner, winner + 8, winner + 16);
        assertThat(claim(permit, "client:" + winner, EIGHT.plusNanos(5))).isTrue();
        assertThat(claim(permit, "client:" + winner, EIGHT.plusSeconds(1))).isFalse();
        assertThat(claim(UUID.randomUUID().toString(), "client:one", EIGHT)).isFalse();
        assertThat(new Rows(database)
                        .count(
                                "from outbox where cause = 'permit_used' and key = (select r.subject_id from restriction r"
                                        + " join permit p on p.restriction_id = r.id where p.id = ?)",
                                UUID.fromString(permit)))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            valid_until = valid_until + interval '1 day'
            used_by = 'client:other'
            used_by = null, used_medium = null, used_activity = null, used_time = null, used_at = null
            revoked_at = now()
            """)
    void the_database_refuses_any_edit_of_a_permit_that_was_used(String edit) {
        // Given
        var permit = issue(permit(someRestriction())).<String>path("id");
        claim(permit, "client:one", EIGHT);

        // When, Then
        assertThatThrownBy(() -> new Rows(database)
                        .change("update permit set " + edit + " where id = ?", UUID.fromString(permit)))
                .isInstanceOf(SQLException.class);
    }

    private boolean claim(String permit, String party, Instant time) {
        var appearance = new Permit.Appearance(party, "television", "host", time);
        return use.claim(UUID.fromString(permit), new Permit.Claim(appearance, true, null));
    }

    private static Response issue(String body) {
        var answer = as("panel1").body(body).post(PERMITS);
        answer.then().statusCode(201);
        assertThat(answer.header("Location")).isEqualTo(PERMITS + answer.path("id"));
        return answer;
    }

    private static String permit(String restriction) {
        return """
                {"restriction_id": "%s", "carve_out": "testimony", "until": "2026-12-06T00:00:00Z", "programme": "Gala",
                 "from": "2026-12-05T00:00:00.1234567Z"}
                """.formatted(restriction);
    }

    private static String someRestriction() {
        var account = "tiktok:@p." + UUID.randomUUID();
        return impose(decision("account", account, "mandatory", "restricted", "television"));
    }
}
