package org.digitaltrust.membership.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.digitaltrust.membership.Service.APPLICATIONS;
import static org.digitaltrust.membership.Service.MEMBERS;
import static org.digitaltrust.membership.Service.as;
import static org.digitaltrust.membership.Service.get;
import static org.digitaltrust.membership.Service.post;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.digitaltrust.contracts.MemberState;
import org.digitaltrust.localstack.LocalStackTestResource;
import org.digitaltrust.membership.MovableClock;
import org.digitaltrust.membership.Service;
import org.digitaltrust.membership.Tables;
import org.digitaltrust.membership.Topic;
import org.digitaltrust.membership.importing.Imports;
import org.digitaltrust.membership.member.SampleMembers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is left of a person who asked to be erased, and who may not ask yet. */
@QuarkusTest
@WithTestResource(LocalStackTestResource.class)
class ErasureIT {

    private static final String ERASURES = "/membership/v1/me/erasure-requests";

    @Inject
    Tables tables;

    @Inject
    SampleMembers sample;

    @Inject
    CarryOutErasure carryOut;

    @BeforeEach
    void nobody_is_here() {
        // Others have told of the same person, and their members were not erased.
        tables.run("update outbox set payload = null where topic is not null");
        tables.clear();
    }

    @Test
    void after_an_erasure_no_word_of_the_person_is_left_in_database_or_topic() {
        // Given
        var someone = Someone.asMember();
        assertThat(tables.dump()).contains(Someone.PUBLIC).contains("hive-client");
        assertThat(Topic.last(MemberState.TOPIC)
                        .get(someone.member().toString())
                        .orElseThrow())
                .contains("Ong Vàng Kể Chuyện", "ong_vang_tik");
        someone.leave();
        // When
        var answer = ask();
        // Then
        answer.then()
                .statusCode(201)
                .body("state", equalTo("done"))
                .body("done_at", notNullValue())
                .body("erased", hasItems("accounts", "applications", "callers", "history", "member", "person"))
                .body(
                        "kept.what",
                        hasItems("application_outcome", "membership_dates", "audit_entries", "older_messages"))
                .body("kept.find { it.what == 'older_messages' }.until", notNullValue())
                .body("kept.find { it.what == 'audit_entries' }.why", containsString("Decree 356/2025"));
        assertThat(tables.dump())
                .doesNotContain(Someone.PUBLIC)
                .doesNotContain(Someone.SECRET)
                .doesNotContain("hive-client");
        await().untilAsserted(() -> assertThat(
                        Topic.last(MemberState.TOPIC).get(someone.member().toString()))
                .isEmpty());
    }

    @Test
    void of_a_member_from_a_list_nothing_is_left_either_and_the_list_does_not_bring_them_back() {
        // Given
        var name = "Ong Vàng Kể Chuyện";
        Imports.whole(Imports.CSV, Someone.list(name)).then().body("imported", equalTo(1));
        Imports.whole(Imports.CSV, Someone.list("OVKC")).then().body("refused", equalTo(1));
        String id = get("membership", MEMBERS).path("items[0].id");
        String code = post("membership", MEMBERS + "/" + id + "/claim-codes", Map.of())
                .path("code");
        post(Someone.USER, "/membership/v1/claims", Map.of("code", code)).then().statusCode(200);
        var member = UUID.fromString(id);
        sample.pledged(member, 300);
        get(Someone.USER, "/membership/v1/me").then().body("member.status", equalTo("active"));
        assertThat(tables.dump()).contains(Someone.PUBLIC).contains("ong.vang@bimat.example");
        new Someone("none", member).leave();
        // When
        var answer = ask();
        // Then
        answer.then()
                .statusCode(201)
                .body("erased", hasItems("accounts", "imports", "member", "person"))
                .body("kept.what", hasItems("import_id", "membership_dates"));
        assertThat(tables.dump()).doesNotContain(Someone.PUBLIC).doesNotContain(Someone.SECRET);
        assertThat(tables.count("claim_code")).isZero();
        List.of(name, "OVKC", " ")
                .forEach(it ->
                        Imports.whole(Imports.CSV, Someone.list(it)).then().body("unchanged", equalTo(1)));
        assertThat(tables.count("member")).isOne();
        assertThat(tables.dump()).doesNotContain(Someone.PUBLIC).doesNotContain(Someone.SECRET);
        await().untilAsserted(
                        () -> assertThat(Topic.last(MemberState.TOPIC).get(id)).isEmpty());
    }

    @Test
    void what_is_kept_reads_as_erased_and_the_person_may_begin_anew() {
        // Given
        var someone = Someone.asMember();
        someone.leave();
        ask().then().statusCode(201);
        // When, then
        get(Someone.USER, "/membership/v1/me")
                .then()
                .statusCode(200)
                .body("member", nullValue())
                .body("open_application_id", nullValue());
        get("membership", MEMBERS + "/" + someone.member())
                .then()
                .statusCode(200)
                .body("status", equalTo("resigned"))
                .body("display_name", equalTo(""));
        get("membership", MEMBERS + "/" + someone.member() + "/private-data")
                .then()
                .statusCode(200);
        get("membership", APPLICATIONS + "/" + someone.application())
                .then()
                .statusCode(200)
                .body("status", equalTo("decided"));
        get(Someone.USER, APPLICATIONS + "/" + someone.application()).then().statusCode(404);
        post(Someone.USER, APPLICATIONS, Someone.form()).then().statusCode(201);
    }

    @Test
    void a_relation_that_goes_on_is_ended_first() {
        // Given
        var application = Someone.applied();
        // When
        var applying = ask();
        Service.decide("membership2", application, "approved").then().statusCode(200);
        var member = ask();
        // Then
        refused(applying, "withdrawal");
        refused(member, "resignation");
        assertThat(tables.count("erasure_request")).isZero();
        assertThat(tables.dump()).contains(Someone.PUBLIC);
    }

    @Test
    void a_refused_applicant_is_erased_without_having_been_a_member() {
        // Given
        Service.decide("membership2", Someone.applied(), "rejected").then().statusCode(200);
        // When
        var answer = ask();
        // Then
        answer.then()
                .statusCode(201)
                .body("erased", contains("accounts", "applications", "person"))
                .body(
                        "kept.what",
                        contains("application_outcome", "account_dates", "audit_entries", "erasure_request"));
        assertThat(tables.dump()).doesNotContain(Someone.PUBLIC).doesNotContain(Someone.SECRET);
    }

    @Test
    void while_the_law_wants_all_of_it_kept_a_request_waits_and_is_then_carried_out() {
        // Given
        var someone = Someone.asMember();
        someone.leave();
        someone.caseOpen(tables, true);
        // When
        var waiting = ask();
        MovableClock.in(Duration.ofHours(2), carryOut::ofOne);
        var still = as(Someone.USER).header("Accept-Language", "vi").get(ERASURES);
        someone.caseOpen(tables, false);
        MovableClock.in(Duration.ofHours(4), carryOut::ofOne);
        // Then
        String id = waiting.then()
                .statusCode(201)
                .body("state", equalTo("on_hold"))
                .body("why", containsString("open"))
                .body("erased", hasSize(0))
                .extract()
                .path("id");
        still.then()
                .body("items.id", contains(id))
                .body("items[0].state", equalTo("on_hold"))
                .body("items[0].why", containsString("vụ việc"));
        get(Someone.USER, ERASURES + "/" + id).then().statusCode(200).body("state", equalTo("done"));
        assertThat(tables.dump()).doesNotContain(Someone.PUBLIC).doesNotContain(Someone.SECRET);
        MovableClock.in(Duration.ofHours(6), () -> assertThat(carryOut.ofOne()).isFalse());
    }

    @Test
    void whoever_asks_again_gets_the_same_answer() {
        // Given
        var someone = Someone.asMember();
        someone.leave();
        String first = ask().then().statusCode(201).extract().path("id");
        // When
        var again = ask();
        // Then
        again.then().statusCode(201).header("Location", ERASURES + "/" + first).body("id", equalTo(first));
        get(Someone.USER, ERASURES).then().body("items.id", contains(first));
        get("member2", ERASURES + "/" + first).then().statusCode(404);
        get("member2", ERASURES).then().body("items", hasSize(0));
        get(Someone.USER, ERASURES + "/" + UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    void many_requests_at_once_erase_once() throws Exception {
        // Given
        var someone = Someone.asMember();
        someone.leave();
        Service.token(Someone.USER);
        // When
        List<Response> answers;
        try (var threads = Executors.newFixedThreadPool(4)) {
            answers = threads.invokeAll(Collections.nCopies(4, (Callable<Response>) ErasureIT::ask)).stream()
                    .map(Future::resultNow)
                    .toList();
        }
        // Then
        assertThat(answers).allSatisfy(it -> it.then().statusCode(201));
        assertThat(answers.stream().map(it -> it.<String>path("id")).distinct()).hasSize(1);
        assertThat(tables.count("outbox where cause = 'member_erased' and key = '" + someone.member() + "'"))
                .isEqualTo(1);
    }

    @Test
    void whoever_is_unknown_here_is_told_that_nothing_was_erased() {
        // When
        var answer = ask();
        // Then
        answer.then()
                .statusCode(201)
                .body("state", equalTo("done"))
                .body("erased", hasSize(0))
                .body("kept.what", contains("audit_entries", "erasure_request"));
    }

    private static Response ask() {
        return post(Someone.USER, ERASURES, Map.of());
    }

    private static void refused(Response answer, String first) {
        answer.then()
                .statusCode(409)
                .body("type", equalTo("/problems/membership-not-ended"))
                .body("first", contains(first));
    }
}
