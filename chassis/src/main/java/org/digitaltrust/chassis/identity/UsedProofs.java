package org.digitaltrust.chassis.identity;

import io.quarkus.security.AuthenticationFailedException;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Proofs that have been used, for as long as they could be used again. Two sets take turns: what was noted is forgotten
 * after one to two times that long. When there is no room no proof is accepted, rather than one accepted twice; no client
 * takes more than its share, so that none can lock out the others.
 */
@Singleton
class UsedProofs {

    private final long memory;
    private final int room;
    private final int share;
    private Span recent = new Span();
    private Span older = new Span();
    private long turn = Long.MIN_VALUE;

    /** @param byClient how many of the marks are whose */
    private record Span(Set<TokenDigest> marks, Map<String, Integer> byClient) {
        Span() {
            this(new HashSet<>(), new HashMap<>());
        }

        int of(String client) {
            return byClient.getOrDefault(client, 0);
        }
    }

    @Inject
    UsedProofs(IdentityConfig config) {
        this(
                config.dpop().maxAge().plus(config.clockSkew()).toSeconds() + 1,
                config.dpop().remembered(),
                config.dpop().rememberedOfOne());
    }

    /**
     * @param memory seconds for which a used proof must be remembered
     * @param room proofs remembered at most
     * @param share of it, for one client
     */
    UsedProofs(long memory, int room, int share) {
        this.memory = memory;
        this.room = room;
        this.share = share;
    }

    /**
     * Notes the use of a proof.
     *
     * @param client whose token it goes with
     * @throws AuthenticationFailedException if it has been used before, or if that could not be remembered
     */
    synchronized void use(DpopProof proof, String client, long now) {
        if (now >= turn) {
            // After a long silence both are stale.
            older = turn == Long.MIN_VALUE || now - turn >= memory ? new Span() : recent;
            recent = new Span();
            turn = now + memory;
        }
        var mark = TokenDigest.of(proof.key() + '.' + proof.id());
        if (recent.marks().contains(mark) || older.marks().contains(mark)) {
            throw InvalidProof.because("used before");
        }
        if (recent.marks().size() + older.marks().size() >= room || recent.of(client) + older.of(client) >= share) {
            throw InvalidProof.because("no room to remember another one");
        }
        recent.marks().add(mark);
        recent.byClient().merge(client, 1, Integer::sum);
    }
}
