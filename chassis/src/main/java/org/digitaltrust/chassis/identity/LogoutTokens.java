package org.digitaltrust.chassis.identity;

import io.quarkus.oidc.OIDCException;
import io.quarkus.oidc.runtime.TenantConfigBean;
import io.quarkus.security.AuthenticationFailedException;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.security.Key;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.digitaltrust.chassis.time.RealmTime;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.ErrorCodeValidator;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.jwx.JsonWebStructure;
import org.jose4j.lang.UnresolvableKeyException;

/** Takes note of what the realm says about ended sessions: logout tokens of OpenID Connect Back-Channel Logout 1.0. */
@Singleton
class LogoutTokens {

    private static final String EVENT = "http://schemas.openid.net/event/backchannel-logout";
    private static final AlgorithmConstraints ALGORITHMS =
            new AlgorithmConstraints(AlgorithmConstraints.ConstraintType.PERMIT, "RS256");
    private static final int OLDEST = 120;

    private final TenantConfigBean tenants;
    private final RealmKeys keys;
    private final PublishedKeys published;
    private final Revocations revocations;
    private final Clock clock;
    private final IdentityConfig config;

    LogoutTokens(
            TenantConfigBean tenants,
            RealmKeys keys,
            PublishedKeys published,
            Revocations revocations,
            @RealmTime Clock clock,
            IdentityConfig config) {
        this.tenants = tenants;
        this.keys = keys;
        this.published = published;
        this.revocations = revocations;
        this.clock = clock;
        this.config = config;
    }

    /** Fails with {@link AuthenticationFailedException} where the token is none, {@link OIDCException} where nobody can say. */
    Uni<Void> accept(String token) {
        var parts = token.split("\\.", -1);
        if (parts.length != 3 || token.length() > config.longestToken()) {
            return Uni.createFrom().failure(Refusal.because("not in three parts"));
        }
        return Uni.createFrom()
                .deferred(() -> keys.await(Json.needed(Json.part(parts[0]), "kid")))
                .invoke(() -> note(token));
    }

    private void note(String token) {
        try {
            var claims = consumer().processToClaims(token);
            if (!isLogout(claims)) {
                throw Refusal.because("not a logout token");
            }
            var session = claims.getStringClaimValue("sid");
            if (session != null) {
                revocations.endSession(session);
            } else if (claims.getSubject() != null) {
                revocations.endAllOf(claims.getSubject(), claims.getIssuedAt().getValue());
            } else {
                throw Refusal.because("ends nothing");
            }
        } catch (InvalidJwtException e) {
            // The message holds the claims, which name a person.
            throw Refusal.because("codes "
                    + e.getErrorDetails().stream()
                            .map(ErrorCodeValidator.Error::getErrorCode)
                            .toList());
        } catch (MalformedClaimException e) {
            throw Refusal.because(e.getClass().getSimpleName());
        }
    }

    private static boolean isLogout(JwtClaims claims) throws MalformedClaimException {
        return claims.getClaimValue("events") instanceof Map<?, ?> events
                && events.get(EVENT) instanceof Map
                && !claims.hasClaim("nonce")
                && claims.hasAudience();
    }

    // Any client of the realm may be the audience: whoever it is told to, the session has ended.
    private JwtConsumer consumer() {
        var tenant = tenants.getDefaultTenant();
        var issuer = tenant.oidcConfig().token().issuer();
        int skew = (int) config.clockSkew().toSeconds();
        return new JwtConsumerBuilder()
                .setVerificationKeyResolver(this::keyFor)
                .setJwsAlgorithmConstraints(ALGORITHMS)
                .setExpectedIssuer(
                        issuer.orElseGet(() -> tenant.getOidcMetadata().getIssuer()))
                .setSkipDefaultAudienceValidation()
                .setRequireIssuedAt()
                .setAllowedClockSkewInSeconds(skew)
                .setIssuedAtRestrictions(skew, OLDEST)
                .setEvaluationTime(NumericDate.fromMilliseconds(clock.millis()))
                .build();
    }

    private Key keyFor(JsonWebSignature signed, List<JsonWebStructure> nesting) throws UnresolvableKeyException {
        var key = published.find(signed.getKeyIdHeaderValue());
        if (key == null) {
            throw new UnresolvableKeyException("unknown key");
        }
        return key;
    }
}
