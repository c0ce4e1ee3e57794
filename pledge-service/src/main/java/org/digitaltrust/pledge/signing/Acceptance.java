package org.digitaltrust.pledge.signing;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.digitaltrust.pledge.code.Language;
import org.digitaltrust.pledge.code.SignableVersions.SignableVersion;
import org.digitaltrust.pledge.member.Member;
import org.jspecify.annotations.Nullable;

/**
 * What a signer declares: which text, by its hash, and each of its clauses, in the language it was shown in.
 *
 * @param ofAge whether the signer states to be of full age; who is not has a guardian sign too; null where they state nothing
 */
record Acceptance(
        UUID versionId,
        String sha256,
        List<String> clauses,
        Language locale,
        @Nullable Boolean ofAge,
        Optional<Guardian> guardian) {
    Acceptance {
        clauses = List.copyOf(clauses);
    }

    /**
     * Judges whether a member may sign so.
     *
     * @param id of the pledge to be
     */
    Signing judge(UUID id, Member signer, SignableVersion version, Past past, Instant now) {
        if (!signer.maySign()) {
            return new Signing.MembershipCannotSign(signer.status());
        }
        if (!version.isFor(signer.kind())) {
            return new Signing.NotForThem();
        }
        if (!version.inForceAt(now)) {
            return new Signing.VersionNotInForce();
        }
        if (!version.sha256().equals(sha256)) {
            return new Signing.HashDiffers();
        }
        var fault = clauseFault(version.clauseIds()).or(this::ageFault);
        if (fault.isPresent()) {
            return fault.get();
        }
        var refusal = refusal(version.id(), past, now);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        var facts = new PledgeFacts(
                id,
                signer.id(),
                version.codeId(),
                version.id(),
                version.number(),
                version.sha256(),
                locale,
                now,
                PledgeFacts.validUntil(now));
        return new Signing.Accepted(new Pledge.Active(facts), past.held().map(it -> it.giveWay(now)));
    }

    private static Optional<Signing> refusal(UUID version, Past past, Instant now) {
        if (past.breached()) {
            return Optional.of(new Signing.InBreach());
        }
        var same = past.held()
                .filter(it -> it.statusAt(now) == PledgeStatus.ACTIVE
                        && it.facts().versionId().equals(version));
        return same.<Signing>map(it -> new Signing.AlreadyPledged(it.facts().id()))
                .or(() -> past.restUntil().map(Signing.TooOften::new));
    }

    private Optional<Signing> ageFault() {
        return !Boolean.FALSE.equals(ofAge) || guardian.isPresent()
                ? Optional.empty()
                : Optional.of(new Signing.GuardianMissing());
    }

    private Optional<Signing> clauseFault(List<String> wanted) {
        var known = new HashSet<>(wanted);
        var seen = new HashSet<String>();
        for (int i = 0; i < clauses.size(); i++) {
            var clause = clauses.get(i);
            var where = "acknowledged_clauses[" + i + "]";
            if (!known.contains(clause)) {
                return Optional.of(new Signing.ClausesDiffer(where, "is not a clause of this version"));
            }
            if (!seen.add(clause)) {
                return Optional.of(new Signing.ClausesDiffer(where, "names a clause a second time"));
            }
        }
        return wanted.stream()
                .filter(it -> !seen.contains(it))
                .findFirst()
                .map(missing -> new Signing.ClausesDiffer("acknowledged_clauses", "lacks " + missing));
    }
}
