package org.digitaltrust.sanctions.party;

import static org.awaitility.Awaitility.await;
import static org.digitaltrust.sanctions.SanctionsService.as;
import static org.digitaltrust.sanctions.SanctionsService.decision;
import static org.digitaltrust.sanctions.SanctionsService.impose;
import static org.digitaltrust.sanctions.SanctionsService.publish;
import static org.digitaltrust.sanctions.SanctionsService.question;
import static org.hamcrest.Matchers.equalTo;

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
class BoundPersonIT {

    private static final String EDITOR = "01930000-0000-7000-8000-000000000021";

    private final UUID broadcaster = UUID.randomUUID();
    private final String account = "tiktok:@person." + UUID.randomUUID();

    @Test
    void a_person_is_bound_by_the_member_that_names_them_and_only_while_it_does() {
        // Given
        impose(decision("account", account, "contractual", "restricted", "television"));
        await().untilAsserted(() -> ask().body("context.outcome", equalTo("advised_against")));

        // When
        publish(broadcaster(1, List.of(EDITOR)));

        // Then
        await().untilAsserted(() -> ask().body("context.caller_bound", equalTo(true))
                .body("context.outcome", equalTo("restricted"))
                .body("decision", equalTo(false)));
        publish(broadcaster(2, List.of()));
        await().untilAsserted(() ->
                ask().body("context.caller_bound", equalTo(false)).body("context.outcome", equalTo("advised_against")));
    }

    private ValidatableResponse ask() {
        return as("editor1")
                .body(question(account, "television"))
                .post("/access/v1/evaluation")
                .then()
                .statusCode(200);
    }

    private MemberState broadcaster(long sequence, List<String> people) {
        return new MemberState(
                broadcaster,
                sequence,
                MemberState.Cause.MEMBER_ACTIVATED,
                Instant.now(),
                MemberKind.BROADCASTER,
                MemberStatus.ACTIVE,
                "Đài (mẫu)",
                List.of(),
                "79",
                List.of(),
                new MemberState.Callers(List.of(), people),
                null,
                List.of());
    }
}
