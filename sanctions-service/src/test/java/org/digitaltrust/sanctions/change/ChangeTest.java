package org.digitaltrust.sanctions.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.digitaltrust.chassis.caller.Caller;
import org.junit.jupiter.api.Test;

class ChangeTest {

    private static final Instant NOW = Instant.parse("2026-11-24T00:00:00Z");

    @Test
    void only_another_person_confirms_and_a_client_is_no_person() {
        // Given
        var pending = new Change.Pending(new Change.Proposal(
                UUID.randomUUID(), UUID.randomUUID(), new Change.Effect.Lifting(), "Over.", "one", NOW));

        // When, Then
        assertThat(pending.confirm(caller("two", false), NOW)).isInstanceOf(Change.Outcome.Done.class);
        assertThat(pending.confirm(caller("one", false), NOW)).isInstanceOf(Change.Outcome.NoSecondPerson.class);
        assertThat(pending.confirm(caller("two", true), NOW)).isInstanceOf(Change.Outcome.NoSecondPerson.class);
    }

    private static Caller caller(String subject, boolean service) {
        return new Caller(subject, "console", Set.of("alliance_admin"), service, null);
    }
}
