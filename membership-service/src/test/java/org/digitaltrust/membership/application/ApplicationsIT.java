package org.digitaltrust.membership.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.digitaltrust.membership.Service.APPLICATIONS;
import static org.digitaltrust.membership.Service.MEMBERS;
import static org.digitaltrust.membership.Service.as;
import static org.digitaltrust.membership.Service.get;
import static org.digitaltrust.membership.Service.post;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.digitaltrust.localstack.LocalStackTestResource;
import org.digitaltrust.membership.Service;
import org.digitaltrust.membership.Tables;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What applications refuse, and what happens when two act at once. */
@QuarkusTest
@WithTestResource(LocalStackTestResource.class)
class ApplicationsIT {

    @Inject
    Tables tables;

    @BeforeEach
    void nobody_has_applied() {
        tables.clear();
    }

    @Test
    void a_second_application_is_refused_while_the_first_is_open_or_led_to_a_membership() {
        // Given
        Service.member("member1", "only_one");
        Service.file("member2", "other_one");
        // When
        var byMember = post("member1", APPLICATIONS, Service.form("again"));
        var byApplicant = post("member2", APPLICATIONS, Service.form("again"));
        // Then
        byMember.then().statusCode(409).body("type", equalTo("/problems/already-applied"));
        byApplicant.then().statusCode(409).body("type", equalTo("/problems/already-applied"));
    }

    @Test
    void applications_on_paper_are_one_for_each_email() {
        // Given
        Service.file("admin", "on_paper");
        var sameMail = Service.form("other_handle");
        sameMail.put("contact", Map.of("email", "ON_PAPER@example.vn"));
        // When
        var again = post("admin2", APPLICATIONS, sameMail);
        var somebodyElse = post("admin", APPLICATIONS, Service.form("another_person"));
        // Then
        again.then().statusCode(409);
        somebodyElse.then().statusCode(201).body("filed_on_behalf", equalTo(true));
    }

    @Test
    void two_applications_at_once_give_one() throws Exception {
        // When
        var answers = atOnce(List.of(
                () -> post("member1", APPLICATIONS, Service.form("race_a")),
                () -> post("member1", APPLICATIONS, Service.form("race_b"))));
        // Then
        assertThat(answers).containsExactlyInAnyOrder(201, 409);
        assertThat(tables.count("application")).isEqualTo(1);
    }

    @Test
    void the_same_key_and_body_give_the_same_application() {
        // Given
        var first = keyed("key-1", Service.form("idempotent"));
        // When
        var second = keyed("key-1", Service.form("idempotent"));
        var otherBody = keyed("key-1", Service.form("something_else"));
        // Then
        first.then().statusCode(201);
        second.then().statusCode(201).header("Location", equalTo(first.header("Location")));
        assertThat(second.asString()).isEqualTo(first.asString());
        otherBody.then().statusCode(422).body("type", equalTo("/problems/idempotency-key-reused"));
        assertThat(tables.count("application")).isEqualTo(1);
    }

    @Test
    void the_same_key_twice_at_once_makes_one_application() throws Exception {
        // When
        var answers = atOnce(
                List.of(() -> keyed("key-2", Service.form("twins")), () -> keyed("key-2", Service.form("twins"))));
        // Then
        assertThat(answers).contains(201).allMatch(it -> it == 201 || it == 409);
        assertThat(tables.count("application")).isEqualTo(1);
    }

    @Test
    void content_that_cannot_be_accepted_is_named() {
        // Given
        var nowhere = Service.form("nowhere");
        nowhere.put("chapter", "99");
        var twice = Service.form("twice");
        twice.put("accounts", List.of(Service.account("@twice"), Service.account("Twice")));
        // When
        var chapter = post("member1", APPLICATIONS, nowhere);
        var accounts = post("member1", APPLICATIONS, twice);
        // Then
        chapter.then().statusCode(422).body("violations[0].field", equalTo("chapter"));
        accounts.then().statusCode(422).body("violations[0].field", equalTo("accounts[1]"));
    }

    @Test
    void applications_of_others_do_not_exist() {
        // Given
        var id = Service.file("member1", "private_matter");
        // When
        var read = get("member2", APPLICATIONS + "/" + id);
        var submitted = post("member2", APPLICATIONS + "/" + id + "/submission", Map.of());
        var withdrawn = post("admin", APPLICATIONS + "/" + id + "/withdrawal", Map.of());
        // Then
        read.then().statusCode(404);
        submitted.then().statusCode(404);
        withdrawn.then().statusCode(404);
    }

    @Test
    void what_is_not_possible_now_says_what_is() {
        // Given
        var id = Service.file("member1", "too_early");
        // When
        var early = Service.step("membership", id, "completeness", "passed");
        Service.submit("member1", id);
        var skipping = Service.step("membership", id, "identity", "passed");
        var undecided = Service.decide("membership2", id, "approved");
        post("member1", APPLICATIONS + "/" + id + "/withdrawal", Map.of())
                .then()
                .statusCode(200);
        var late = post("member1", APPLICATIONS + "/" + id + "/submission", Map.of());
        // Then
        early.then().statusCode(409).body("possible", contains("change", "submission", "withdrawal"));
        skipping.then().statusCode(409).body("possible", contains("completeness", "withdrawal"));
        undecided.then().statusCode(409).body("type", equalTo("/problems/not-possible-now"));
        late.then().statusCode(409).body("possible", hasSize(0));
    }

    @Test
    void whoever_assessed_does_not_decide() {
        // Given
        var id = Service.assessed("member1", "four_eyes");
        // When
        var same = Service.decide("membership", id, "approved");
        // Then
        same.then().statusCode(403).body("type", equalTo("/problems/assessor-cannot-decide"));
        get("membership", APPLICATIONS + "/" + id).then().body("decision", nullValue());
    }

    @Test
    void two_decisions_at_once_give_one_member() throws Exception {
        // Given
        var id = Service.file("member1", "decided_once");
        Service.submit("member1", id);
        Service.STEPS.forEach(
                it -> Service.step("membership", id, it, "passed").then().statusCode(200));
        // When
        var answers = atOnce(List.of(
                () -> Service.decide("membership2", id, "approved"),
                () -> Service.decide("membership2", id, "approved"),
                () -> Service.decide("membership2", id, "rejected")));
        // Then
        assertThat(answers).containsExactlyInAnyOrder(200, 409, 409);
        assertThat(tables.count("application_decision")).isEqualTo(1);
        assertThat(tables.count("member")).isLessThanOrEqualTo(1);
    }

    @Test
    void a_verified_account_cannot_be_verified_for_somebody_else() {
        // Given
        Service.member("member1", "taken");
        var rival = Service.form("rival");
        rival.put("accounts", List.of(Map.of("platform", "tiktok", "handle", "TAKEN")));
        String id = post("member2", APPLICATIONS, rival).path("id");
        Service.submit("member2", id);
        Service.step("membership", id, "completeness", "passed");
        Service.step("membership", id, "identity", "passed");
        // When
        var taken = Service.step("membership", id, "accounts", "passed");
        // Then
        taken.then()
                .statusCode(409)
                .body("type", equalTo("/problems/account-taken"))
                .body("account", equalTo("tiktok:@TAKEN"));
        get("membership", APPLICATIONS + "/" + id).then().body("status", equalTo("identity"));
    }

    @Test
    void two_applications_for_one_account_verified_at_once_give_it_to_one() throws Exception {
        // Given
        var one = awaitingAccounts("member1", "claimed_by_two", "a");
        var other = awaitingAccounts("member2", "claimed_by_two", "b");
        // When
        var answers = atOnce(List.of(
                () -> Service.step("membership", one, "accounts", "passed"),
                () -> Service.step("membership2", other, "accounts", "passed")));
        // Then
        assertThat(answers).containsExactlyInAnyOrder(200, 409);
    }

    @Test
    void officers_read_applications_a_page_at_a_time() {
        // Given
        var first = Service.file("admin", "page_one");
        var second = Service.file("admin", "page_two");
        Service.submit("admin", second);
        // When
        var page = get("membership", APPLICATIONS + "?limit=1");
        var rest = get("membership", APPLICATIONS + "?limit=1&cursor=" + page.path("next_cursor"));
        var submitted = get("membership", APPLICATIONS + "?status=submitted&chapter=79");
        // Then
        page.then().statusCode(200).body("items.id", contains(first));
        rest.then().statusCode(200).body("items.id", contains(second)).body("next_cursor", nullValue());
        submitted.then().statusCode(200).body("items.id", contains(second));
        get("membership", APPLICATIONS + "?status=lost")
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("status"));
        get("membership", MEMBERS + "?cursor=%25")
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("cursor"));
        get("member1", APPLICATIONS).then().statusCode(403);
    }

    private static String awaitingAccounts(String user, String handle, String mail) {
        var form = Service.form(handle);
        form.put("contact", Map.of("email", mail + "@example.vn"));
        String id = post(user, APPLICATIONS, form).path("id");
        Service.submit(user, id);
        Service.step("membership", id, "completeness", "passed");
        Service.step("membership", id, "identity", "passed");
        return id;
    }

    private static Response keyed(String key, Map<String, Object> form) {
        return as("member1").header("Idempotency-Key", key).body(form).post(APPLICATIONS);
    }

    private static List<Integer> atOnce(List<Callable<Response>> calls) throws InterruptedException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return threads.invokeAll(calls).stream()
                    .map(it -> it.resultNow().statusCode())
                    .toList();
        }
    }
}
