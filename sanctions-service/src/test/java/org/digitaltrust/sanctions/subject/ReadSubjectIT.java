package org.digitaltrust.sanctions.subject;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.digitaltrust.sanctions.SanctionsService.as;
import static org.digitaltrust.sanctions.SanctionsService.asClient;
import static org.digitaltrust.sanctions.SanctionsService.decision;
import static org.digitaltrust.sanctions.SanctionsService.impose;
import static org.digitaltrust.sanctions.SanctionsService.member;
import static org.digitaltrust.sanctions.SanctionsService.publish;
import static org.digitaltrust.sanctions.SanctionsService.tokens;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.digitaltrust.contracts.MemberState;
import org.digitaltrust.contracts.MemberStatus;
import org.digitaltrust.sanctions.Rows;
import org.digitaltrust.sanctions.SanctionsService.OnTheLocalStack;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@OnTheLocalStack
class ReadSubjectIT {

    private static final String SUBJECTS = "/sanctions/v1/subjects/";
    private static final String PRIVATE = "\"legal_name\": \"Phạm Văn Kín\", \"birth_year\": 1985, \"type\":";

    @Inject
    AgroalDataSource database;

    @Test
    void partners_see_what_is_public_and_the_member_also_its_own_private_names() throws IOException {
        // Given
        var own = UUID.randomUUID();
        known(own, subjectOf(tokens().ofUser("member1")));
        impose(decision("member", own.toString(), "mandatory", "restricted", "television")
                .replace("\"type\":", PRIVATE));

        // When, Then
        asClient("zalo")
                .get(SUBJECTS + own)
                .then()
                .statusCode(200)
                .body("id", equalTo(own.toString()))
                .body("member", equalTo(true))
                .body("member_status", equalTo("active"))
                .body("names", contains("Người Mẫu"))
                .body("accounts", hasItem("tiktok:@" + own))
                .body("$", not(hasKey("legal_names")))
                .body("$", not(hasKey("birth_year")));
        as("member1")
                .get(SUBJECTS + own)
                .then()
                .statusCode(200)
                .body("legal_names", contains("Phạm Văn Kín"))
                .body("birth_year", equalTo(1985));
    }

    @Test
    void a_member_learns_of_nobody_else_and_a_partner_of_nobody_whose_decision_waits() throws IOException {
        // Given
        var other = UUID.randomUUID();
        known(other, subjectOf(tokens().ofUser("member2")));
        var waiting = as("admin")
                .body(decision("account", "tiktok:@s." + UUID.randomUUID(), "mandatory", "restricted", "print"))
                .post("/sanctions/v1/external-decisions")
                .<String>path("subject_id");

        // When, Then
        as("member1").get(SUBJECTS + other).then().statusCode(404);
        as("member1").get(SUBJECTS + waiting).then().statusCode(404);
        asClient("zalo").get(SUBJECTS + waiting).then().statusCode(404);
        asClient("zalo").get(SUBJECTS + UUID.randomUUID()).then().statusCode(404);
        given().get(SUBJECTS + other).then().statusCode(401);
    }

    @Test
    void who_is_shown_a_record_of_no_member_was_told_of_a_restriction() {
        // Given
        var restriction =
                impose(decision("account", "tiktok:@s." + UUID.randomUUID(), "mandatory", "restricted", "print"));
        var stranger =
                as("auditor").get("/sanctions/v1/restrictions/" + restriction).<String>path("subject_id");

        // When
        asClient("zalo").get(SUBJECTS + stranger).then().statusCode(200);

        // Then
        await().untilAsserted(() -> assertThat(new Rows(database)
                        .count(
                                "from disclosure where operation = 'subject' and client = 'zalo' and subject_id = ?",
                                UUID.fromString(stranger)))
                .isEqualTo(1));
    }

    @Test
    void a_merged_id_leads_to_the_record_that_survived() throws IOException, SQLException {
        // Given
        var survivor = UUID.randomUUID();
        var merged = UUID.randomUUID();
        known(survivor, subjectOf(tokens().ofUser("member1")));
        known(merged, null);
        new Rows(database).change("update subject set merged_into = ? where id = ?", survivor, merged);

        // When, Then
        for (var by : List.of(as("member1"), asClient("zalo"))) {
            by.redirects()
                    .follow(false)
                    .get(SUBJECTS + merged)
                    .then()
                    .statusCode(308)
                    .header("Location", SUBJECTS + survivor);
        }
        asClient("zalo").get(SUBJECTS + survivor).then().body("former_ids", contains(merged.toString()));
    }

    private static void known(UUID id, @Nullable String holder) {
        var it = member(id, 1, MemberStatus.ACTIVE, id.toString());
        publish(new MemberState(
                id,
                1,
                MemberState.Cause.MEMBER_ACTIVATED,
                it.at(),
                it.kind(),
                it.status(),
                it.displayName(),
                it.aliases(),
                it.chapter(),
                it.accounts(),
                it.callers(),
                holder,
                List.of()));
        await().untilAsserted(() -> as("auditor").get(SUBJECTS + id).then().statusCode(200));
    }

    private static String subjectOf(String token) throws IOException {
        var claims = Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]);
        return new ObjectMapper().readTree(claims).get("sub").asText();
    }
}
