package org.digitaltrust.pledge.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.digitaltrust.pledge.code.Language;
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

    private static final Instant SIGNED = Instant.parse("2026-11-23T05:00:00Z");
    private static final Instant END = Instant.parse("2027-11-23T05:00:00Z");
    private static final Pledge.Circumstances USUAL = new Pledge.Circumstances(null, false);

    @ParameterizedTest
    @CsvSource({
        // days after signing, grace ends on day, breached, status
        "0, , false, ACTIVE",
        "304, , false, ACTIVE",
        "305, , false, RENEWAL_DUE",
        "364, , false, RENEWAL_DUE",
        "365, , false, EXPIRED",
        "10, 40, false, RENEWAL_DUE",
        "39, 40, false, RENEWAL_DUE",
        "40, 40, false, SUPERSEDED",
        "370, 40, false, SUPERSEDED",
        "364, 380, false, RENEWAL_DUE",
        "365, 380, false, EXPIRED",
        "390, 380, false, EXPIRED",
        "10, , true, BREACHED",
        "310, , true, BREACHED",
        "365, , true, EXPIRED",
        "39, 40, true, BREACHED",
        "40, 40, true, SUPERSEDED"
    })
    void where_an_open_pledge_stands_follows_from_time_and_circumstances_alone(
            int day, Integer graceEnds, boolean breached, PledgeStatus status) {
        // Given
        var facts = facts(END);
        var grace = graceEnds == null ? null : SIGNED.plus(graceEnds, ChronoUnit.DAYS);
        var circumstances = new Pledge.Circumstances(grace, breached);
        // Then
        for (var before : List.of(
                new Pledge.Active(facts),
                new Pledge.RenewalDue(facts, SIGNED.plusSeconds(1)),
                new Pledge.Breached(facts, null))) {
            assertThat(before.at(SIGNED.plus(day, ChronoUnit.DAYS), circumstances)
                            .status())
                    .as("before: %s", before.status())
                    .isEqualTo(status);
        }
    }

    @Test
    void a_pledge_ends_when_its_time_is_over_whenever_that_is_noticed() {
        // Given
        var open = new Pledge.Active(facts(END));
        // Then
        assertThat(open.statusAt(END.minusMillis(1))).isEqualTo(PledgeStatus.RENEWAL_DUE);
        assertThat(open.statusAt(END)).isEqualTo(PledgeStatus.EXPIRED);
        assertThat(open.at(END.plusSeconds(1000), USUAL)).isEqualTo(new Pledge.Expired(open.facts(), END));
    }

    @Test
    void what_has_ended_stays_as_it_is() {
        var withdrawn = new Pledge.Active(facts(END)).withdraw(END.minusSeconds(1));

        assertThat(withdrawn.statusAt(END.plusSeconds(1))).isEqualTo(PledgeStatus.WITHDRAWN);
    }

    private static PledgeFacts facts(Instant validUntil) {
        var id = new UUID(0, 1);
        var signedAt = Instant.parse("2026-11-23T05:00:00Z");
        return new PledgeFacts(id, id, id, id, 1, "abc", Language.VI, signedAt, validUntil);
    }
}
