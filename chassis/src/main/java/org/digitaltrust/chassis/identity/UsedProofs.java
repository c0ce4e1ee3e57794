package org.digitaltrust.chassis.identity;

import io.quarkus.security.AuthenticationFailedException;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.Set;

/**
 * Proofs that have been used, for as long as they could be used again. Two sets take turns: what was noted is forgotten
 * after one to two times that long. When there is no room no proof is accepted, rather than one accepted twice.
 */
@Singleton
class UsedProofs {

    private final long memory;
    private final int room;
    private Set<TokenDigest> recent = new HashSet<>();
    private Set<TokenDigest> older = new HashSet<>();
    private long turn = Long.MIN_VALUE;

    @Inject
    UsedProofs(IdentityConfig config) {
        this(
                config.dpop().maxAge().plus(config.clockSkew()).toSeconds() + 1,
                config.dpop().remembered());
    }

    /**
     * @param memory seconds for which a used proof must be remembered
     * @param room proofs remembered at most
     */
    UsedProofs(long memory, int room) {
        this.memory = memory;
        this.room = room;
    }

    /**
     * Notes the use of a proof.
     *
     * @throws AuthenticationFailedException if it has been used before, or if that could not be remembered
     */
    synchronized void use(DpopProof proof, long now) {
        if (now >= turn) {
            // After a long silence both are stale.
            older = turn == Long.MIN_VALUE || now - turn >= memory ? new HashSet<>() : recent;
            recent = new HashSet<>();
            turn = now + memory;
        }
        var mark = TokenDigest.of(proof.key() + '.' + proof.id());
        if (recent.contains(mark) || older.contains(mark)) {
            throw InvalidProof.because("used before");
        }
        if (recent.size() + older.size() >= room) {
            throw InvalidProof.because("no room to remember another one");
        }
        recent.add(mark);
    }
}
