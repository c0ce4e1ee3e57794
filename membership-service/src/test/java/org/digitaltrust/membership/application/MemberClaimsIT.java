package org.digitaltrust.membership.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.digitaltrust.membership.Service.APPLICATIONS;
import static org.digitaltrust.membership.Service.MEMBERS;
import static org.digitaltrust.membership.Service.as;
import static org.digitaltrust.membership.Service.get;
import static org.digitaltrust.membership.Service.post;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.digitaltrust.contracts.MemberKind;
import org.digitaltrust.contracts.MemberState;
import org.digitaltrust.contracts.MemberStatus;
import org.digitaltrust.localstack.LocalStackTestResource;
import org.digitaltrust.membership.MovableClock;
import org.digitaltrust.membership.Service;
import org.digitaltrust.membership.Tables;
import org.digitaltrust.membership.Topic;
import org.digitaltrust.membership.importing.Imports;
import org.digitaltrust.membership.member.SampleMembers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Members from a list, whom nobody holds, come into their own hands. */
@QuarkusTest
@WithTestResource(LocalStackTestResource.class)
class MemberClaimsIT {

    private static final String CLAIMS = "/membership/v1/claims";
    private static final String ME = "/membership/v1/me";
    private static final String LIST = """
            external_id,kind,display_name,legal_name,chapter,email,language
            L-1,kol,Lan Kể Chuyện,Nguyễn Thị Mẫu,79,lan@example.vn,vi
            """;

    @Inject
    Tables tables;

    @Inject
    SampleMembers sample;

    @BeforeEach
    void nobody_is_a_member() {
        tables.clear();
    }

    @Test
    void a_member_from_a_list_comes_into_their_own_hands_and_everybody_hears_of_it() {
        // Given
        Imports.whole(Imports.CSV, LIST).then().body("imported", equalTo(1));
        var member = UUID.fromString(get("membership", MEMBERS).path("items[0].id"));
        var made = post("membership", codes(member), Map.of());
        // When
        var claimed = claim("member1", made.path("code"));
        // Then
        made.then().statusCode(200).header("Cache-Control", equalTo("no-store")).body("expires_at", notNullValue());
        claimed.then()
                .statusCode(200)
                .body("application_id", nullValue())
                .body("member_id", equalTo(member.toString()));
        get("member1", ME)
                .then()
                .body("member.id", equalTo(member.toString()))
                .body("open_application_id", nullValue());
        get("member1", MEMBERS + "/" + member + "/private-data")
                .then()
                .statusCode(200)
                .body("legal_name", equalTo("Nguyễn Thị Mẫu"));
        as("member1")
                .header("If-Match", "*")
                .body(Map.of("topics", List.of("music")))
                .patch(MEMBERS + "/" + member)
                .then()
                .statusCode(200);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(Topic.statesOf(member))
                        .filteredOn(it -> it.cause() == MemberState.Cause.HOLDER_CHANGED)
                        .singleElement()
                        .satisfies(it -> assertThat(it.holder()).isEqualTo(Service.subject("member1"))));
        assertThat(tables.count("audit_entry where action in ('claim_code_made', 'membership_claimed')"
                        + " and object_type = 'member' and object_id = '" + member + "'"))
                .isEqualTo(2);
    }

    @Test
    void what_somebody_holds_has_no_code_and_a_code_is_used_once() {
        // Given
        var member = sample.admit(null, MemberKind.KOL);
        var code = code("admin", member);
        claim("member1", code).then().statusCode(200);
        // When
        var again = claim("member1", code);
        var other = claim("member2", code);
        var another = post("membership", codes(member), Map.of());
        // Then
        again.then().statusCode(422).body("type", equalTo("/problems/claim-code-invalid"));
        other.then().statusCode(422);
        another.then().statusCode(409).body("type", equalTo("/problems/already-claimed"));
        get("member2", MEMBERS + "/" + member).then().statusCode(404);
        post("membership", codes(UUID.randomUUID()), Map.of()).then().statusCode(404);
    }

    @Test
    void a_new_code_ends_the_one_before_and_no_code_lasts_for_ever() {
        // Given
        var member = sample.admit(null, MemberKind.KOL);
        var first = code("membership", member);
        var second = code("membership2", member);
        // When, then
        claim("member1", first).then().statusCode(422);
        MovableClock.in(
                Duration.ofDays(30), () -> claim("member1", second).then().statusCode(422));
        assertThat(tables.text("select string_agg(t::text, ' ') from claim_code t"))
                .doesNotContainIgnoringCase(second)
                .doesNotContainIgnoringCase(second.replace("-", ""));
        claim("member1", second).then().statusCode(200);
        assertThat(tables.count("claim_code where member_id = '" + member + "'"))
                .isEqualTo(1);
    }

    @Test
    void whoever_made_a_code_cannot_use_it() {
        // Given
        var code = code("membership", sample.admit(null, MemberKind.KOL));
        tables.run("update claim_code set made_by = '" + Service.subject("member1") + "'");
        // When
        var maker = claim("member1", code);
        var person = claim("member2", code);
        // Then
        maker.then().statusCode(422);
        person.then().statusCode(200);
    }

    @Test
    void wrong_codes_count_whatever_they_were_meant_for() {
        // Given
        var code = code("membership", sample.admit(null, MemberKind.KOL));
        for (int i = 0; i < 10; i++) {
            claim("member1", "wrong " + i).then().statusCode(422);
        }
        // When
        var right = claim("member1", code);
        // Then
        right.then().statusCode(429).header("Retry-After", notNullValue());
        claim("member2", code).then().statusCode(200);
    }

    @Test
    void who_has_an_application_or_a_membership_cannot_claim_and_the_code_stays() {
        // Given
        var code = code("membership", sample.admit(null, MemberKind.KOL));
        var application = Service.file("member1", "has_applied");
        sample.admit(Service.subject("member2"), MemberKind.KOC);
        // When
        var applicant = claim("member1", code);
        var member = claim("member2", code);
        post("member1", APPLICATIONS + "/" + application + "/withdrawal", Map.of())
                .then()
                .statusCode(200);
        var withdrawn = claim("member1", code);
        // Then
        applicant.then().statusCode(409).body("type", equalTo("/problems/already-applied"));
        member.then().statusCode(409).body("type", equalTo("/problems/already-applied"));
        withdrawn.then().statusCode(200);
        post("member1", APPLICATIONS, Service.form("applies_again")).then().statusCode(409);
    }

    @Test
    void who_resigned_once_and_claims_an_older_membership_is_a_member() {
        // Given
        var fromList = UUID.fromString("00000000-0000-7000-8000-000000000001");
        tables.run("insert into member (id, version, status, kind, display_name, aliases, chapter, topics, created_at)"
                + " values ('" + fromList + "', 1, 'PENDING_PLEDGE', 'KOL', 'Mẫu', '{}', '79', '{}', now())");
        var left = sample.admit(Service.subject("member1"), MemberKind.KOL);
        sample.bring(left, Service.subject("member1"), MemberStatus.RESIGNED);
        // When
        var claimed = claim("member1", code("membership", fromList));
        // Then
        claimed.then().statusCode(200);
        get("member1", ME).then().body("member.id", equalTo(fromList.toString()));
        post("member1", APPLICATIONS, Service.form("is_a_member")).then().statusCode(409);
    }

    @Test
    void of_a_member_from_paper_the_application_is_claimed_as_well() {
        // Given
        var member = Service.member("admin", "paper_member");
        String application = get("membership", APPLICATIONS + "?status=decided").path("items[0].id");
        var older = post("admin", APPLICATIONS + "/" + application + "/claim-codes", Map.of())
                .<String>path("code");
        // When
        var claimed = claim("member1", code("membership2", member));
        // Then
        claimed.then()
                .statusCode(200)
                .body("application_id", equalTo(application))
                .body("member_id", equalTo(member.toString()));
        claim("member2", older).then().statusCode(422);
    }

    @Test
    void a_membership_that_is_over_is_nobodys_any_more() {
        // Given
        var member = sample.admit(null, MemberKind.KOL);
        var code = code("membership", member);
        sample.bring(member, "nobody", MemberStatus.DECEASED_OR_DISSOLVED);
        // When
        var claimed = claim("member1", code);
        var another = post("membership", codes(member), Map.of());
        // Then
        claimed.then().statusCode(422);
        another.then().statusCode(409).body("type", equalTo("/problems/already-claimed"));
        get("member1", ME).then().body("member", nullValue());
    }

    @RepeatedTest(3)
    void at_once_one_person_gets_one_membership_and_one_membership_one_person() throws Exception {
        // Given
        var one = code("membership", sample.admit(null, MemberKind.KOL));
        var other = code("membership", sample.admit(null, MemberKind.KOC));
        // When
        var answers = atOnce(List.of(
                () -> claim("member1", one).statusCode(),
                () -> claim("member2", one).statusCode(),
                () -> claim("member1", other).statusCode(),
                () -> post("member1", APPLICATIONS, Service.form("at_once")).statusCode()));
        // Then
        assertThat(answers).isSubsetOf(200, 201, 409, 422);
        assertThat(tables.count("member where holder = '" + Service.subject("member1") + "'")
                        + tables.count("application where holder = '" + Service.subject("member1") + "'"))
                .isEqualTo(1);
        assertThat(tables.count("member where holder is not null"))
                .isEqualTo(answers.stream().filter(it -> it == 200).count());
    }

    @RepeatedTest(5)
    void a_code_that_is_made_while_another_is_used_stops_nobody() throws Exception {
        // Given
        var member = sample.admit(null, MemberKind.KOL);
        var code = code("membership", member);
        // When
        var answers = atOnce(List.of(
                () -> claim("member1", code).statusCode(),
                () -> post("membership", codes(member), Map.of()).statusCode(),
                () -> post("admin", codes(member), Map.of()).statusCode()));
        // Then
        assertThat(answers).isSubsetOf(200, 409, 422);
        assertThat(answers.getFirst()).isIn(200, 422);
    }

    private static String codes(UUID member) {
        return MEMBERS + "/" + member + "/claim-codes";
    }

    private static String code(String officer, UUID member) {
        return post(officer, codes(member), Map.of())
                .then()
                .statusCode(200)
                .extract()
                .path("code");
    }

    private static Response claim(String user, String code) {
        return post(user, CLAIMS, Map.of("code", code));
    }

    private static List<Integer> atOnce(List<Callable<Integer>> calls) throws InterruptedException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return threads.invokeAll(calls).stream().map(it -> it.resultNow()).toList();
        }
    }
}
