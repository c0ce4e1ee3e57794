package org.digitaltrust.chassis.identity;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.vertx.http.ManagementInterface;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Where the realm says that a session has ended (OpenID Connect Back-Channel Logout 1.0). On the management port, which the
 * realm can reach and clients cannot; what it does depends on the signature alone.
 */
@ApplicationScoped
class LogoutEndpoint {

    static final String PATH = "/q/backchannel-logout";

    private static final Logger LOG = Logger.getLogger(LogoutEndpoint.class);

    private final LogoutTokens tokens;
    private final Replicas replicas;

    LogoutEndpoint(LogoutTokens tokens, Replicas replicas) {
        this.tokens = tokens;
        this.replicas = replicas;
    }

    // The management router has read the form already.
    void register(@Observes ManagementInterface management) {
        management.router().post(PATH).handler(it -> accept(it.request().getFormAttribute("logout_token"), it));
    }

    private void accept(@Nullable String token, RoutingContext request) {
        if (token == null) {
            answer(400, request);
            return;
        }
        tokens.accept(token).subscribe().with(done -> accepted(token, request), fault -> {
            boolean bad = fault instanceof AuthenticationFailedException;
            LOG.warnf("sign-out not accepted cause=%s", fault.toString());
            answer(bad ? 400 : 503, request);
        });
    }

    private void accepted(String token, RoutingContext request) {
        if (request.request().headers().contains(Replicas.PASSED_ON)) {
            answer(200, request);
        } else {
            replicas.tell(token).onComplete(told -> answer(200, request));
        }
    }

    private static void answer(int status, RoutingContext request) {
        var response = request.response();
        if (response.ended() || response.closed()) {
            return;
        }
        response.setStatusCode(status).putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        if (status == 200) {
            response.end();
            return;
        }
        // The form of an error is the specification's.
        var error = new JsonObject().put("error", status == 400 ? "invalid_request" : "temporarily_unavailable");
        response.putHeader(HttpHeaders.CONTENT_TYPE, "application/json").end(error.toBuffer());
    }
}
