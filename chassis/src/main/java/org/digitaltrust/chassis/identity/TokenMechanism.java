package org.digitaltrust.chassis.identity;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.util.Set;

/**
 * Stands before the mechanism of quarkus-oidc: tokens in the Authorization header are judged here, and verified by
 * quarkus-oidc's identity provider. All else stays with quarkus-oidc.
 */
@Alternative
@Priority(1)
@Singleton
class TokenMechanism implements HttpAuthenticationMechanism {

    private static final int BEFORE_ALL_OTHERS = 10_000;

    private final OidcAuthenticationMechanism oidc;
    private final Identities identities;

    TokenMechanism(OidcAuthenticationMechanism oidc, Identities identities) {
        this.oidc = oidc;
        this.identities = identities;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext request, IdentityProviderManager providers) {
        try {
            var presented = Presented.in(request.request().headers());
            if (presented == null) {
                return oidc.authenticate(request, providers);
            }
            request.put(HttpAuthenticationMechanism.class.getName(), this);
            return identities.of(presented, request.request(), token -> providers.authenticate(asked(token, request)));
        } catch (AuthenticationFailedException refused) {
            return Uni.createFrom().failure(refused);
        }
    }

    private static AuthenticationRequest asked(String token, RoutingContext request) {
        var credential = new TokenAuthenticationRequest(new AccessTokenCredential(token));
        return HttpSecurityUtils.setRoutingContextAttribute(credential, request);
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext request) {
        return oidc.getChallenge(request);
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of(TokenAuthenticationRequest.class);
    }

    @Override
    public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext request) {
        return oidc.getCredentialTransport(request);
    }

    @Override
    public int getPriority() {
        return BEFORE_ALL_OTHERS;
    }
}
