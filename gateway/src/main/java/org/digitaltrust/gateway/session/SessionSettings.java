package org.digitaltrust.gateway.session;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** How people sign in with a browser, and for how long. */
@ConfigMapping(prefix = "gateway.session")
interface SessionSettings {

    /** Closes the cookies: 32 random bytes in Base64, the same in all replicas. */
    String key();

    /** Opens as well, and closes nothing: while a new key takes over, first that one, then the one before. */
    Optional<String> previousKey();

    /** The realm's address for us. */
    URI realm();

    /** The issuer in tokens; without it, what the realm says of itself. */
    Optional<String> issuer();

    /** A name of {@code quarkus.tls}, whose trust store vouches for the realm. */
    Optional<String> tls();

    @WithDefault("dta-console")
    String clientId();

    String clientSecret();

    /** After so long everybody signs in again. Sooner for who does nothing: the realm's idle time ends the refresh token. */
    @WithDefault("10h")
    Duration lifetime();

    /** An access token is renewed when it has no longer than this. */
    @WithDefault("30s")
    Duration renewBefore();

    /** From the first page of the realm to the way back. */
    @WithDefault("10m")
    Duration signIn();

    /** For an answer of the realm. */
    @WithDefault("5s")
    Duration patience();
}
