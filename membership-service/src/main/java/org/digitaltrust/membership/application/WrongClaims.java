package org.digitaltrust.membership.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** How many wrong codes a caller may send before they have to wait. */
@ApplicationScoped
class WrongClaims {

    private final WrongClaimStore claims;
    private final ClaimsConfig config;

    WrongClaims(WrongClaimStore claims, ClaimsConfig config) {
        this.claims = claims;
        this.config = config;
    }

    /** How long this caller has to wait; empty where they may try. */
    Optional<Duration> rest(String caller, Instant now) {
        var counted = claims.lockSince(caller, now.minus(config.wrongCodesWithin()));
        if (counted.size() < config.wrongCodes()) {
            return Optional.empty();
        }
        var oldest = counted.get(counted.size() - config.wrongCodes());
        return Optional.of(Duration.between(now, oldest.plus(config.wrongCodesWithin())));
    }

    void note(String caller, Instant now) {
        claims.add(caller, now, now.minus(config.wrongCodesWithin()));
    }
}
