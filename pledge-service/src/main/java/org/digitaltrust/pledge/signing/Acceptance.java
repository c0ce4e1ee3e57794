package org.digitaltrust.pledge.signing;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.digitaltrust.pledge.code.Language;
import org.digitaltrust.pledge.code.SignableVersions.SignableVersion;
import org.digitaltrust.pledge.member.Member;

/** What a signer declares: which text, by its hash, and each of its clauses, in the language it was shown in. */
record Acceptance(UUID versionId, String sha256, List<String> clauses, Language locale) {
    Acceptance {
        clauses = List.copyOf(clauses);
    }

    /**
     * Judges whether a member may sign so.
     *
     * @param held the pledge to this code that is active, as far as is noted
     * @param id of the pledge to be
     */
    Signing judge(UUID id, Member signer, SignableVersion version, Optional<Pledge.Active> held, Instant now) {
        if (!signer.maySign()) {
            return new Signing.MembershipCannotSign(signer.status());
        }
        if (!version.inForce()) {
            return new Signing.VersionNotInForce();
        }
        if (!version.sha256().equals(sha256)) {
            return new Signing.HashDiffers();
        }
        var fault = clauseFault(version.clauseIds());
        if (fault.isPresent()) {
            return fault.get();
        }
        var same = held.filter(it -> it.holdsAt(now) && it.facts().versionId().equals(version.id()));
        if (same.isPresent()) {
            return new Signing.AlreadyPledged(same.get().facts().id());
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
        return new Signing.Accepted(new Pledge.Active(facts), held.map(it -> it.giveWay(now)));
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
