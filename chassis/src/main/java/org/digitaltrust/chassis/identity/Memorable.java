package org.digitaltrust.chassis.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipal;
import java.util.Base64;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.InvalidJwtException;

/** What may be kept of an identity: claims, roles and permissions, but not the token, nor the request it came with. */
final class Memorable {

    private Memorable() {}

    static SecurityIdentity of(SecurityIdentity identity, String token) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new DefaultJWTCallerPrincipal(claims(token)))
                .addRoles(identity.getRoles())
                .addPermissions(identity.getPermissions())
                .build();
    }

    private static JwtClaims claims(String token) {
        var payload = token.substring(token.indexOf('.') + 1, token.lastIndexOf('.'));
        try {
            return JwtClaims.parse(new String(Base64.getUrlDecoder().decode(payload), UTF_8));
        } catch (InvalidJwtException e) {
            throw new IllegalStateException("a verified token cannot be read", e);
        }
    }
}
