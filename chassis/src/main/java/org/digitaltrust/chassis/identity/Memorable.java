package org.digitaltrust.chassis.identity;

import static java.util.stream.Collectors.toSet;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;

/** What may be kept of an identity: claims, roles and permissions, but not the token, nor the request it came with. */
final class Memorable {

    private Memorable() {}

    static SecurityIdentity of(SecurityIdentity identity, String token) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new VerifiedPrincipal(payload(token)))
                // The same few for thousands of tokens.
                .addRoles(identity.getRoles().stream().map(String::intern).collect(toSet()))
                .addPermissions(identity.getPermissions())
                .build();
    }

    private static JsonNode payload(String token) {
        return Json.part(token.substring(token.indexOf('.') + 1, token.lastIndexOf('.')));
    }
}
