package org.digitaltrust.membership.proof;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.digitaltrust.chassis.time.Ids;
import org.digitaltrust.membership.account.Challenge;
import org.digitaltrust.membership.account.ChallengeStore;
import org.digitaltrust.membership.account.ProofCode;
import org.digitaltrust.membership.account.ProofConfig;

/** Makes codes, a limited number a day. Only the hash of the newest one counts. */
@ApplicationScoped
class GiveCode {

    /** A code, to be told once. */
    record Given(ProofCode code, Instant expiresAt) {}

    private final SecureRandom random = new SecureRandom();
    private final ChallengeStore challenges;
    private final ProofConfig config;
    private final Clock clock;
    private final Ids ids;

    GiveCode(ChallengeStore challenges, ProofConfig config, Clock clock, Ids ids) {
        this.challenges = challenges;
        this.config = config;
        this.clock = clock;
        this.ids = ids;
    }

    /** When there may be another one, if there is none now. */
    @Transactional(TxType.MANDATORY)
    Optional<Instant> noneUntil(UUID account) {
        return challenges.fullUntil(account, config.codesPerDay(), clock.instant());
    }

    @Transactional(TxType.MANDATORY)
    Given to(UUID account) {
        var bytes = new byte[ProofCode.BYTES];
        random.nextBytes(bytes);
        var code = ProofCode.of(bytes);
        var now = clock.instant();
        var until = now.plus(config.codeLifetime());
        challenges.replace(account, new Challenge(ids.next(), code.hash(), until, 0), now);
        return new Given(code, until);
    }
}
