package org.digitaltrust.sanctions.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.digitaltrust.chassis.caller.Caller;
import org.junit.jupiter.api.Test;

class MergeProposalTest {

    private static final Instant NOW = Instant.parse("2026-11-24T00:00:00Z");

    @Test
    void only_another_person_confirms_and_a_client_is_no_person() {
        // Given
        var pending = new MergeProposal.Pending(
                new MergeProposal.Terms(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), "Same.", "one", NOW));

        // When, Then
        assertThat(pending.confirm(caller("two", false), NOW)).isInstanceOf(MergeProposal.Outcome.Done.class);
        assertThat(pending.confirm(caller("one", false), NOW)).isInstanceOf(MergeProposal.Outcome.NoSecondPerson.class);
        assertThat(pending.confirm(caller("two", true), NOW)).isInstanceOf(MergeProposal.Outcome.NoSecondPerson.class);
    }

    private static Caller caller(String subject, boolean service) {
        return new Caller(subject, "console", Set.of("alliance_admin"), service, null);
    }
}
