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
import java.util.stream.Stream;
import org.digitaltrust.contracts.MemberState;
import org.digitaltrust.localstack.LocalStackTestResource;
import org.digitaltrust.membership.MovableClock;
import org.digitaltrust.membership.Service;
import org.digitaltrust.membership.Tables;
import org.digitaltrust.membership.Topic;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** People take over what was filed for them on paper. */
@QuarkusTest
@WithTestResource(LocalStackTestResource.class)
class ClaimsIT {

    private static final String CLAIMS = "/membership/v1/claims";
    private static final String WRONG = "00000-00000-00000-00000-000000";

    @Inject
    Tables tables;

    @BeforeEach
    void nobody_has_applied() {
        tables.clear();
    }

    @Test
    void a_member_from_paper_comes_into_their_own_hands_and_everybody_hears_of_it() {
        // Given
        var member = Service.member("admin", "from_paper");
        String application = get("membership", APPLICATIONS + "?status=decided").path("items[0].id");
        var code = code(application);
        // When
        var claimed = claim("member1", code.toLowerCase(java.util.Locale.ROOT));
        // Then
        claimed.then()
                .statusCode(200)
                .body("application_id", equalTo(application))
                .body("member_id", equalTo(member.toString()));
        get("member1", MEMBERS + "/" + member).then().statusCode(200);
        get("member1", APPLICATIONS + "/" + application).then().statusCode(200).body("filed_on_behalf", equalTo(false));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(Topic.statesOf(member).getLast())
                        .satisfies(it -> {
                            assertThat(it.cause()).isEqualTo(MemberState.Cause.HOLDER_CHANGED);
                            assertThat(it.holder()).isEqualTo(Service.subject("member1"));
                        }));
        claim("member2", code).then().statusCode(422).body("type", equalTo("/problems/claim-code-invalid"));
        post("admin", codes(application), Map.of())
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/already-claimed"));
    }

    @Test
    void an_application_under_review_can_be_claimed_and_then_moved() {
        // Given
        var id = Service.file("admin", "under_review");
        // When
        claim("member1", code(id)).then().statusCode(200).body("member_id", nullValue());
        // Then
        Service.submit("member1", id);
        get("member1", "/membership/v1/me").then().body("open_application_id", equalTo(id));
    }

    @Test
    void a_new_code_ends_the_one_before_and_no_code_lasts_for_ever() {
        // Given
        var id = Service.file("admin", "codes_end");
        var first = code(id);
        var second = code(id);
        // When, then
        claim("member1", first).then().statusCode(422);
        MovableClock.in(
                Duration.ofDays(30), () -> claim("member1", second).then().statusCode(422));
        claim("member1", second).then().statusCode(200);
        assertThat(tables.count("claim_code where application_id = '" + id + "'"))
                .isEqualTo(1);
    }

    @Test
    void who_holds_something_already_cannot_claim_and_the_code_stays() {
        // Given
        var id = Service.file("admin", "stays_claimable");
        var code = code(id);
        Service.file("member1", "own_application");
        // When
        var holder = claim("member1", code);
        var other = claim("member2", code);
        // Then
        holder.then().statusCode(409).body("type", equalTo("/problems/already-applied"));
        other.then().statusCode(200);
    }

    @Test
    void two_who_use_one_code_at_once_are_one_holder() throws Exception {
        // Given
        var id = Service.file("admin", "one_holder");
        var code = code(id);
        // When
        var answers = atOnce(List.of(
                () -> claim("member1", code).statusCode(),
                () -> claim("member2", code).statusCode()));
        // Then
        assertThat(answers).containsExactlyInAnyOrder(200, 422);
    }

    @Test
    void two_codes_of_one_person_at_once_give_one() throws Exception {
        // Given
        var one = code(Service.file("admin", "one_of_two"));
        var other = code(Service.file("admin", "two_of_two"));
        // When
        var answers = atOnce(List.of(
                () -> claim("member1", one).statusCode(),
                () -> claim("member1", other).statusCode()));
        // Then
        assertThat(answers).containsExactlyInAnyOrder(200, 409);
        assertThat(tables.count("application where holder is not null")).isEqualTo(1);
    }

    @Test
    void after_ten_wrong_codes_within_an_hour_a_caller_has_to_wait() throws Exception {
        // Given
        var code = code(Service.file("admin", "worth_guessing"));
        // When: more at once than are allowed
        Callable<Integer> guess = () -> claim("member1", WRONG).statusCode();
        var answers = atOnce(Stream.generate(() -> guess).limit(14).toList());
        // Then
        assertThat(answers).filteredOn(it -> it == 422).hasSize(10);
        assertThat(answers).filteredOn(it -> it == 429).hasSize(4);
        var refused = claim("member1", code);
        refused.then()
                .statusCode(429)
                .body("type", equalTo("/problems/too-many-wrong-codes"))
                .header("Retry-After", notNullValue());
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(3_500, 3_600);
        MovableClock.in(
                Duration.ofMinutes(61), () -> claim("member1", code).then().statusCode(200));
    }

    @Test
    void wrong_codes_of_one_caller_are_nobody_elses() {
        // Given
        var code = code(Service.file("admin", "own_count"));
        for (int i = 0; i < 11; i++) {
            claim("member1", "nonsense " + i);
        }
        // When
        var other = claim("member2", code);
        // Then
        other.then().statusCode(200);
    }

    @Test
    void codes_are_for_administrators_to_make_and_for_members_to_use() {
        // Given
        var paper = Service.file("admin", "roles");
        var own = Service.file("member1", "roles_own");
        // When, then
        post("membership", codes(paper), Map.of()).then().statusCode(403);
        post("member1", codes(own), Map.of()).then().statusCode(403);
        post("admin2", codes(paper), Map.of()).then().statusCode(200).header("Cache-Control", equalTo("no-store"));
        post("admin", codes(own), Map.of()).then().statusCode(409);
        post("admin", codes(UUID.randomUUID().toString()), Map.of()).then().statusCode(404);
        claim("admin", WRONG).then().statusCode(403);
        claim("membership", WRONG).then().statusCode(403);
        Stream.of(
                        "{}",
                        "{\"code\": \" \"}",
                        "{\"code\": 5}",
                        "{\"code\": \"a\\u0000\"}",
                        "[]",
                        "{\"code\": \"x\", \"y\": 1}")
                .forEach(it -> as("member1").body(it).post(CLAIMS).then().statusCode(400));
    }

    @Test
    void only_a_hash_of_a_code_is_kept() {
        // Given
        var code = code(Service.file("admin", "hashed"));
        // When
        var kept = tables.text("select string_agg(t::text, ' ') from claim_code t");
        // Then
        assertThat(kept).doesNotContainIgnoringCase(code).doesNotContainIgnoringCase(code.replace("-", ""));
    }

    private static String codes(String application) {
        return APPLICATIONS + "/" + application + "/claim-codes";
    }

    private static String code(String application) {
        return post("admin", codes(application), Map.of())
                .then()
                .statusCode(200)
                .body("expires_at", notNullValue())
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
