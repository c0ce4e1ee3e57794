package org.digitaltrust.chassis.identity;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** How callers are recognised. */
@ConfigMapping(prefix = "identity")
interface IdentityConfig {

    Cache cache();

    Keys keys();

    Revocation revocation();

    Dpop dpop();

    /** A token with more characters is refused unread. */
    @WithDefault("8192")
    int longestToken();

    /** How far the clocks of the realm and of this machine may be apart. */
    @WithDefault("5s")
    Duration clockSkew();

    /** Who checks that a bound token comes from the sender it was made for. */
    @WithDefault("here")
    BoundTokens boundTokens();

    /** Clients, by id, whose tokens must be bound to a key or a certificate. */
    Optional<Set<String>> senderConstrainedClients();

    /** The origin in the address that a proof names, as clients see it; a request's own Host header is never asked. */
    Optional<URI> publicOrigin();

    /** Where the proof of possession is checked. */
    enum BoundTokens {
        HERE,
        AT_THE_GATEWAY
    }

    /** Verified identities that are remembered. */
    interface Cache {
        @WithDefault("10000")
        long size();

        /** At most; a token that expires, and keys that change, end it sooner. */
        @WithDefault("60s")
        Duration time();
    }

    /** The realm's keys. How often an unknown key may make us ask is quarkus.oidc.token.forced-jwk-refresh-interval. */
    interface Keys {
        /** How long a request waits for keys that are being fetched. */
        @WithDefault("3s")
        Duration patience();

        /** Keys older than this are fetched again with the next token, so that one the realm has withdrawn is noticed. */
        @WithDefault("5m")
        Duration maxAge();
    }

    /** Sessions and users that have been signed out. */
    interface Revocation {
        /** How long a sign-out is remembered: not shorter than an access token of the realm lives. */
        @WithDefault("15m")
        Duration time();

        @WithDefault("100000")
        int size();

        /**
         * Where other replicas listen for sign-outs: {@code host:port} of management interfaces, each of all the addresses that
         * its name has. What the realm tells one of them, that one tells the others.
         */
        Optional<List<String>> replicas();
    }

    /** Proofs of possession (RFC 9449). */
    interface Dpop {
        /** A proof made longer ago is stale. */
        @WithDefault("30s")
        Duration maxAge();

        /** Proofs remembered at most, so that none is used twice; when full, further ones are refused. */
        @WithDefault("300000")
        int remembered();

        /** Of these, for one client. */
        @WithDefault("100000")
        int rememberedOfOne();
    }
}
