package org.digitaltrust.pledge.signing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.digitaltrust.pledge.code.SignableVersions;

/** The pledges of a member as those need them who ask about other times than now, and do not wait for them to be looked at. */
@ApplicationScoped
public class HeldPledges {

    /**
     * A pledge that is not withdrawn and has not given way: it holds in {@code [from, until)}, but for the time in which a measure
     * says that it was broken.
     *
     * @param audience of its code
     * @param until the end of its time, or of the grace that a new version leaves it if that comes first
     */
    public record HeldPledge(String audience, Instant from, Instant until) {}

    private final PledgeStore pledges;
    private final SignableVersions versions;
    private final Surroundings surroundings;

    HeldPledges(PledgeStore pledges, SignableVersions versions, Surroundings surroundings) {
        this.pledges = pledges;
        this.versions = versions;
        this.surroundings = surroundings;
    }

    @Transactional
    public List<HeldPledge> of(UUID member, Instant now) {
        return pledges.openOf(member).stream().map(it -> held(it.facts(), now)).toList();
    }

    private HeldPledge held(PledgeFacts facts, Instant now) {
        var audience = versions.code(facts.codeId()).audience();
        var grace = surroundings.of(facts, now).circumstances().graceUntil();
        var until = grace != null && grace.isBefore(facts.validUntil()) ? grace : facts.validUntil();
        return new HeldPledge(audience, facts.signedAt(), until);
    }
}
