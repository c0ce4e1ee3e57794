package org.digitaltrust.sanctions.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.digitaltrust.chassis.caller.Caller;
import org.junit.jupiter.api.Test;

class ExternalDecisionTest {

    private static final Instant NOW = Instant.parse("2026-11-24T00:00:00Z");

    @Test
    void only_another_person_confirms_and_a_client_is_no_person() {
        // Given
        var pending = new ExternalDecision.Pending(UUID.randomUUID(), UUID.randomUUID(), null, "one", NOW);

        // When, Then
        assertThat(pending.confirm(caller("two", false), NOW)).isInstanceOf(ExternalDecision.Confirmation.Done.class);
        assertThat(pending.confirm(caller("one", false), NOW))
                .isInstanceOf(ExternalDecision.Confirmation.NoSecondPerson.class);
        assertThat(pending.confirm(caller("two", true), NOW))
                .isInstanceOf(ExternalDecision.Confirmation.NoSecondPerson.class);
    }

    private static Caller caller(String subject, boolean service) {
        return new Caller(subject, "console", Set.of("alliance_admin"), service, null);
    }
}
