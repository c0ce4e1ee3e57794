package org.digitaltrust.gateway.session;

import java.util.List;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.ErrorCodeValidator;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.JwksVerificationKeyResolver;
import org.jose4j.lang.JoseException;

/**
 * Says who has signed in (OpenID Connect Core 3.1.3.7).
 *
 * @param name for people to read
 */
record IdToken(String subject, String name) {

    private static final int SKEW_SECONDS = 5;
    private static final AlgorithmConstraints RS256 = new AlgorithmConstraints(ConstraintType.PERMIT, "RS256");

    /** That a token is not the answer to this sign-in. */
    static final class NotOurs extends Exception {
        NotOurs(String why) {
            super(why);
        }
    }

    /** What a token must be. */
    record Expected(String issuer, String client, String nonce, long nowMillis) {}

    /** @param keys of the realm, as a JWK set */
    static IdToken read(String token, String keys, Expected expected) throws NotOurs {
        try {
            var claims = new JwtConsumerBuilder()
                    .setVerificationKeyResolver(
                            new JwksVerificationKeyResolver(new JsonWebKeySet(keys).getJsonWebKeys()))
                    .setJwsAlgorithmConstraints(RS256)
                    .setExpectedIssuer(expected.issuer())
                    .setExpectedAudience(expected.client())
                    .setRequireSubject()
                    .setRequireIssuedAt()
                    .setRequireExpirationTime()
                    .setAllowedClockSkewInSeconds(SKEW_SECONDS)
                    .setEvaluationTime(NumericDate.fromMilliseconds(expected.nowMillis()))
                    .build()
                    .processToClaims(token);
            check(claims, expected);
            return new IdToken(claims.getSubject(), nameIn(claims));
        } catch (InvalidJwtException e) {
            // The message holds the claims, which name a person.
            throw new NotOurs("codes "
                    + e.getErrorDetails().stream()
                            .map(ErrorCodeValidator.Error::getErrorCode)
                            .toList());
        } catch (MalformedClaimException | JoseException e) {
            throw new NotOurs(e.getClass().getSimpleName());
        }
    }

    private static void check(JwtClaims claims, Expected expected) throws NotOurs, MalformedClaimException {
        if (!expected.nonce().equals(claims.getStringClaimValue("nonce"))) {
            throw new NotOurs("another nonce");
        }
        if (claims.hasClaim("azp") && !expected.client().equals(claims.getStringClaimValue("azp"))) {
            throw new NotOurs("for another client");
        }
        if (!"ID".equals(claims.getStringClaimValue("typ"))) {
            throw new NotOurs("not an ID token");
        }
    }

    private static String nameIn(JwtClaims claims) throws MalformedClaimException {
        for (var claim : List.of("name", "preferred_username")) {
            if (claims.hasClaim(claim)) {
                return claims.getStringClaimValue(claim);
            }
        }
        return claims.getSubject();
    }
}
