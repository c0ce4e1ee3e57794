package org.digitaltrust.membership.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.digitaltrust.membership.Service.APPLICATIONS;
import static org.digitaltrust.membership.Service.MEMBERS;
import static org.digitaltrust.membership.Service.as;
import static org.digitaltrust.membership.Service.get;
import static org.digitaltrust.membership.Service.post;
import static org.digitaltrust.membership.Service.subject;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.digitaltrust.contracts.MemberKind;
import org.digitaltrust.contracts.MemberState;
import org.digitaltrust.contracts.MemberState.Cause;
import org.digitaltrust.contracts.MemberStatus;
import org.digitaltrust.localstack.LocalStackTestResource;
import org.digitaltrust.membership.Service;
import org.digitaltrust.membership.Tables;
import org.digitaltrust.membership.Topic;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Members who leave for good. */
@QuarkusTest
@WithTestResource(LocalStackTestResource.class)
class LeavingIT {

    private static final Duration SOON = Duration.ofSeconds(30);

    @Inject
    Tables tables;

    @Inject
    SampleMembers sample;

    @Inject
    ForgetHistory forget;

    @BeforeEach
    void nobody_is_a_member() {
        tables.clear();
    }

    @Test
    void resigning_keeps_the_record_and_frees_the_place() {
        // Given
        var id = Service.member("member1", "leaves_for_good");
        var path = MEMBERS + "/" + id;
        sample.sanctioned(id, true, List.of());
        // When
        var resigned = post("member1", path + "/resignation", Map.of("reason", "no time"));
        var again = post("member1", path + "/resignation", Map.of());
        // Then
        resigned.then()
                .statusCode(200)
                .body("status", equalTo("resigned"))
                .body("case_open", equalTo(true))
                .body("resigned_at", notNullValue());
        again.then().statusCode(409).body("possible", contains("end"));
        get("member1", path).then().statusCode(200).body("display_name", equalTo("Lan Kể Chuyện"));
        get("membership", path + "/history")
                .then()
                .body("items.field", contains("resignation_reason", "status"))
                .body("items[0].after", contains("no time"));
        assertThat(tables.dump()).doesNotContain("no time");
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(Topic.statesOf(id).getLast())
                        .satisfies(it -> assertThat(it.status()).isEqualTo(MemberStatus.RESIGNED))
                        .extracting(MemberState::cause)
                        .isEqualTo(Cause.MEMBER_RESIGNED));
        post("member1", APPLICATIONS, Service.form("comes_back")).then().statusCode(201);
    }

    @Test
    void who_lapsed_keeps_their_place_and_cannot_apply_again() {
        // Given
        var holder = subject("member1");
        sample.bring(sample.admit(holder, MemberKind.KOL), holder, MemberStatus.LAPSED);
        // When
        var application = post("member1", APPLICATIONS, Service.form("second_place"));
        // Then
        application.then().statusCode(409).body("type", equalTo("/problems/already-applied"));
    }

    @Test
    void an_end_is_recorded_once_with_what_was_seen() {
        // Given
        var path = own();
        var end = Map.of("kind", "died", "on", "2026-11-02", "evidence", List.of("certificate 12/2026"));
        // When
        var ended = post("membership", path + "/end", end);
        var again = post("membership2", path + "/end", end);
        // Then
        ended.then()
                .statusCode(200)
                .body("status", equalTo("deceased_or_dissolved"))
                .body("end_kind", equalTo("died"))
                .body("ended_on", equalTo("2026-11-02"));
        again.then().statusCode(409).body("possible", hasSize(0));
        get("membership2", path + "/history")
                .then()
                .body("items.field", contains("ended_on", "end_evidence", "status"))
                .body("items[1].after", contains("certificate 12/2026"));
        assertThat(tables.dump()).doesNotContain("certificate 12/2026");
        get("member1", path + "/history").then().body("items.field", contains("ended_on", "status"));
    }

    @Test
    void an_end_that_cannot_be_is_refused() {
        // Given
        var path = own();
        // When, then
        Stream.of(
                        Map.of("kind", "died", "on", "2999-01-01", "evidence", List.of("seen")),
                        Map.of("kind", "died", "on", "1899-12-31", "evidence", List.of("seen")),
                        Map.of("kind", "died", "on", "-999999999-01-01", "evidence", List.of("seen")),
                        Map.of("kind", "died", "on", "soon", "evidence", List.of("seen")),
                        Map.of("kind", "died", "on", "2026-11-02", "evidence", List.of()),
                        Map.of("kind", "died", "on", "2026-11-02"),
                        Map.of("kind", "moved", "on", "2026-11-02", "evidence", List.of("seen")))
                .forEach(it -> post("membership", path + "/end", it).then().statusCode(400));
        post("membership", path + "/end", Map.of("kind", "dissolved", "on", "2026-11-02", "evidence", List.of("seen")))
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/end-does-not-fit"));
        post(
                        "membership",
                        MEMBERS + "/" + UUID.randomUUID() + "/end",
                        Map.of("kind", "died", "on", "2026-11-02", "evidence", List.of("seen")))
                .then()
                .statusCode(404);
    }

    @Test
    void what_was_said_of_a_member_can_be_forgotten_and_that_they_left_stays() {
        // Given
        var path = own();
        as("member1")
                .header("If-Match", "*")
                .body(Map.of("display_name", "Mới"))
                .patch(path)
                .then()
                .statusCode(200);
        post("member1", path + "/resignation", Map.of("reason", "no time"))
                .then()
                .statusCode(200);
        var id = UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
        // When
        QuarkusTransaction.requiringNew().run(() -> forget.of(id));
        // Then
        get("membership", path + "/history").then().body("items.field", contains("status"));
        assertThat(tables.count("member_name")).isZero();
    }

    private String own() {
        return MEMBERS + "/" + sample.admit(subject("member1"), MemberKind.KOL);
    }
}
