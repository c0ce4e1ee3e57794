package org.digitaltrust.chassis.identity;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.function.Function;
import org.digitaltrust.chassis.time.RealmTime;
import org.jspecify.annotations.Nullable;

/** Whom the token of a request stands for. */
@Singleton
public class Identities {

    private final IdentityCache cache;
    private final RealmKeys keys;
    private final Revocations revocations;
    private final Possession possession;
    private final Clock clock;
    private final IdentityConfig config;

    Identities(
            IdentityCache cache,
            RealmKeys keys,
            Revocations revocations,
            Possession possession,
            @RealmTime Clock clock,
            IdentityConfig config) {
        this.cache = cache;
        this.keys = keys;
        this.revocations = revocations;
        this.possession = possession;
        this.clock = clock;
        this.config = config;
    }

    /**
     * Whoever presents a token that has just been verified; null where there is no token, or it has to be verified first.
     * Answers at once.
     *
     * @throws AuthenticationFailedException if the token is known and still not acceptable
     */
    public @Nullable SecurityIdentity recall(HttpServerRequest request) {
        var presented = Presented.in(request.headers());
        if (presented == null) {
            return null;
        }
        var digest = TokenDigest.of(presented.token());
        var known = cache.find(digest, clock.millis(), keys.current());
        return known == null ? null : admit(known, presented, digest, request);
    }

    /**
     * Whether a request that anybody may make brings a token that must be checked all the same: one bound to its sender,
     * which those behind the gateway accept without the proof.
     */
    public boolean mustProve(HttpServerRequest request) {
        var presented = Presented.in(request.headers());
        if (presented == null) {
            return false;
        }
        if (presented.scheme() == Presented.Scheme.DPOP) {
            return true;
        }
        try {
            return possession.concerns(AccessToken.read(presented.token(), config.longestToken()));
        } catch (AuthenticationFailedException nobodyAcceptsIt) {
            return false;
        }
    }

    /** Whether the session or the user of this token of ours has been signed out at the realm, as far as we have been told. */
    public boolean isSignedOut(String token) {
        return revocations.cover(AccessToken.read(token, config.longestToken()));
    }

    /** Whom the token stands for, from memory or by {@code verify}, which is asked only for tokens that look like ours. */
    Uni<SecurityIdentity> of(
            Presented presented, HttpServerRequest request, Function<String, Uni<SecurityIdentity>> verify) {
        var digest = TokenDigest.of(presented.token());
        var known = cache.find(digest, clock.millis(), keys.current());
        if (known != null) {
            return Uni.createFrom().item(admit(known, presented, digest, request));
        }
        cache.missed();
        var token = AccessToken.read(presented.token(), config.longestToken());
        token.checkTime(clock.millis() / 1000, config.clockSkew().toSeconds());
        return keys.await(token.keyId()).chain(() -> {
            long keySet = keys.current();
            return verify.apply(presented.token()).map(identity -> {
                var verified = new Verified(Memorable.of(identity, presented.token()), token, until(token), keySet);
                var admitted = admit(verified, presented, digest, request);
                cache.keep(digest, verified);
                return admitted;
            });
        });
    }

    private long until(AccessToken token) {
        return Math.min(
                token.expiresAt() * 1000, clock.millis() + config.cache().time().toMillis());
    }

    /** What holds for a token now, however it came to be known. */
    private SecurityIdentity admit(
            Verified verified, Presented presented, TokenDigest digest, HttpServerRequest request) {
        if (revocations.cover(verified.token())) {
            cache.forget(digest);
            throw Refusal.because("signed out");
        }
        possession.check(verified.token(), presented, digest, request);
        return verified.identity();
    }
}
