package org.digitaltrust.pledge.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.digitaltrust.pledge.code.Language;
import org.digitaltrust.pledge.signing.Pledge.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PledgeTest {

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T05:00:00Z, 2027-11-23T05:00:00Z",
        "2028-02-29T05:00:00Z, 2029-02-28T05:00:00Z",
        // 29 February in Viet Nam already, though still the 28th in UTC
        "2028-02-28T18:00:00Z, 2029-02-27T18:00:00Z",
        "2027-12-31T16:59:59.999Z, 2028-12-31T16:59:59.999Z"
    })
    void twelve_months_are_counted_by_the_calendar_of_viet_nam(Instant signedAt, Instant validUntil) {
        assertThat(PledgeFacts.validUntil(signedAt)).isEqualTo(validUntil);
    }

    @Test
    void an_active_pledge_has_expired_once_its_time_is_over() {
        // Given
        var end = Instant.parse("2027-11-23T05:00:00Z");
        var pledge = new Pledge.Active(facts(end));
        // Then
        assertThat(pledge.statusAt(end.minusMillis(1))).isEqualTo(Status.ACTIVE);
        assertThat(pledge.statusAt(end)).isEqualTo(Status.EXPIRED);
    }

    @Test
    void what_was_withdrawn_stays_withdrawn() {
        // Given
        var end = Instant.parse("2027-11-23T05:00:00Z");
        var withdrawn = new Pledge.Active(facts(end)).withdraw(end.minusSeconds(1));
        // Then
        assertThat(withdrawn.statusAt(end.plusSeconds(1))).isEqualTo(Status.WITHDRAWN);
    }

    private static PledgeFacts facts(Instant validUntil) {
        var id = new UUID(0, 1);
        var signedAt = Instant.parse("2026-11-23T05:00:00Z");
        return new PledgeFacts(id, id, id, id, 1, "abc", Language.VI, signedAt, validUntil);
    }
}
