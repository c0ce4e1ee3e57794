package org.digitaltrust.sanctions.evaluation;

import static org.awaitility.Awaitility.await;
import static org.digitaltrust.sanctions.SanctionsService.as;
import static org.digitaltrust.sanctions.SanctionsService.asClient;
import static org.digitaltrust.sanctions.SanctionsService.decision;
import static org.digitaltrust.sanctions.SanctionsService.impose;
import static org.digitaltrust.sanctions.SanctionsService.publish;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.digitaltrust.contracts.MemberKind;
import org.digitaltrust.contracts.MemberState;
import org.digitaltrust.contracts.MemberStatus;
import org.digitaltrust.sanctions.SanctionsService.OnTheLocalStack;
import org.junit.jupiter.api.Test;

@QuarkusTest
@OnTheLocalStack
class ForetoldIT {

    private static final String NAME = "Quách Thụy Miên Trường";

    private final UUID member = UUID.randomUUID();

    @Test
    void what_an_answer_to_a_name_tells_of_the_future_is_in_the_log_although_it_names_nobody() {
        // Given
        publish(member());
        await().untilAsserted(() ->
                as("auditor").get("/sanctions/v1/subjects/" + member).then().statusCode(200));
        var restriction = impose(decision("member", member.toString(), "mandatory", "restricted", "television")
                .replace("2026-01-20T00:00:00+07:00", "2100-01-20T00:00:00+07:00"));
        await().untilAsserted(() -> ask().body("context.next_change_at", equalTo("2100-01-19T17:00:00Z")));

        // When
        var answer = ask();

        // Then
        var evidence = answer.body("context.outcome", equalTo("unknown_subject"))
                .extract()
                .<String>path("context.evidence_id");
        await().untilAsserted(() -> as("auditor")
                .get("/sanctions/v1/disclosures?subject_id=" + member)
                .then()
                .body("items.id", hasItem(evidence))
                .body("items[0].restriction_ids", equalTo(List.of(restriction))));
    }

    private static ValidatableResponse ask() {
        return asClient("zalo")
                .body("""
                        {"subject": {"type": "person", "id": "row 7", "properties": {"name": "%s"}},
                         "action": {"name": "host"}, "resource": {"type": "medium", "id": "television"}}
                        """.formatted(NAME))
                .post("/access/v1/evaluation")
                .then()
                .statusCode(200);
    }

    private MemberState member() {
        return new MemberState(
                member,
                1,
                MemberState.Cause.MEMBER_ACTIVATED,
                Instant.now(),
                MemberKind.KOL,
                MemberStatus.ACTIVE,
                NAME,
                List.of(),
                "79",
                List.of(),
                new MemberState.Callers(List.of(), List.of()),
                null,
                List.of());
    }
}
