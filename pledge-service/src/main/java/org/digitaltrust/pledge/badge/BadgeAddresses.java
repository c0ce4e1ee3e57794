package org.digitaltrust.pledge.badge;

import jakarta.enterprise.context.ApplicationScoped;
import org.digitaltrust.pledge.origin.PublicOrigin;

/** What badges refer to, by the addresses that everybody knows. */
@ApplicationScoped
class BadgeAddresses {

    private final PublicOrigin origin;

    BadgeAddresses(PublicOrigin origin) {
        this.origin = origin;
    }

    String issuer() {
        return origin.did();
    }

    String profile() {
        return origin.of("/pledges/v1/issuer");
    }

    String achievement() {
        return origin.of("/pledges/v1/achievements/influencer-trust");
    }

    String rubric() {
        return origin.of("/pledges/v1/rubrics/current");
    }
}
