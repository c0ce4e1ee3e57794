package org.digitaltrust.gateway.session;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.tls.TlsConfigurationRegistry;
import io.quarkus.tls.runtime.config.TlsConfigUtils;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpRequest;
import io.vertx.ext.web.client.HttpResponse;
import io.vertx.ext.web.client.WebClient;
import io.vertx.ext.web.client.WebClientOptions;
import jakarta.inject.Singleton;
import java.net.URLEncoder;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** The realm as a client of it sees it (OpenID Connect): where its endpoints are, and what they give for a code or a token. */
@Singleton
class Realm {

    private final WebClient http;
    private final SessionSettings settings;
    private final Clock clock;
    private final AtomicReference<@Nullable Endpoints> known = new AtomicReference<>();

    Realm(Vertx vertx, TlsConfigurationRegistry trust, SessionSettings settings, Clock clock) {
        var options = new WebClientOptions().setFollowRedirects(false).setConnectTimeout((int)
                settings.patience().toMillis());
        settings.tls().flatMap(trust::get).ifPresent(it -> TlsConfigUtils.configure(options, it));
        this.http = WebClient.create(vertx, options);
        this.settings = settings;
        this.clock = clock;
    }

    record Endpoints(String issuer, String authorization, String token, String logout, String keys) {}

    /** What the realm says to a code or a refresh token. That it says nothing is a failed future. */
    sealed interface Grant {
        record Given(Tokens tokens, @Nullable String idToken) implements Grant {}

        record Refused(String why) implements Grant {}
    }

    Future<Endpoints> endpoints() {
        var found = known.get();
        return found == null ? discover().onSuccess(known::set) : Future.succeededFuture(found);
    }

    private Future<Endpoints> discover() {
        return get(settings.realm() + "/.well-known/openid-configuration").map(answer -> {
            var said = new JsonObject(answer);
            return new Endpoints(
                    settings.issuer().orElseGet(() -> needed(said, "issuer")),
                    needed(said, "authorization_endpoint"),
                    needed(said, "token_endpoint"),
                    needed(said, "end_session_endpoint"),
                    needed(said, "jwks_uri"));
        });
    }

    Future<Grant> redeem(String code, String verifier, String redirectUri) {
        return grant(MultiMap.caseInsensitiveMultiMap()
                .add("grant_type", "authorization_code")
                .add("code", code)
                .add("redirect_uri", redirectUri)
                .add("code_verifier", verifier));
    }

    Future<Grant> renew(Tokens tokens) {
        return grant(MultiMap.caseInsensitiveMultiMap()
                .add("grant_type", "refresh_token")
                .add("refresh_token", tokens.refresh()));
    }

    /** Ends the session at the realm, for all clients of it, by Keycloak's logout for clients that hold a refresh token. */
    Future<Void> end(Tokens tokens) {
        var form = MultiMap.caseInsensitiveMultiMap().add("refresh_token", tokens.refresh());
        return endpoints().compose(it -> post(it.logout(), form)).compose(answer -> {
            boolean ended = answer.statusCode() / 100 == 2 || isRefusal(answer);
            return ended ? Future.succeededFuture() : Future.failedFuture(unexpected(answer));
        });
    }

    /** The keys with which it signs, as a JWK set. */
    Future<String> keys() {
        return endpoints().compose(it -> get(it.keys())).map(Buffer::toString);
    }

    private Future<Grant> grant(MultiMap form) {
        return endpoints().compose(it -> post(it.token(), form)).compose(answer -> {
            if (answer.statusCode() == 200) {
                return Future.succeededFuture(given(new JsonObject(textOf(answer))));
            }
            return isRefusal(answer)
                    ? Future.succeededFuture(new Grant.Refused(textOf(answer)))
                    : Future.failedFuture(unexpected(answer));
        });
    }

    private Grant given(JsonObject answer) {
        long now = clock.millis() / 1000;
        var tokens = new Tokens(
                needed(answer, "access_token"),
                now + answer.getLong("expires_in"),
                needed(answer, "refresh_token"),
                now + answer.getLong("refresh_expires_in"));
        return new Grant.Given(tokens, answer.getString("id_token"));
    }

    /** Any other error is about us, not about the code or token. */
    private static boolean isRefusal(HttpResponse<Buffer> answer) {
        return answer.statusCode() == 400
                && String.valueOf(answer.getHeader("Content-Type")).startsWith("application/json")
                && "invalid_grant".equals(new JsonObject(textOf(answer)).getString("error"));
    }

    private static IllegalStateException unexpected(HttpResponse<Buffer> answer) {
        return new IllegalStateException("the realm answers " + answer.statusCode() + " " + textOf(answer));
    }

    private static String textOf(HttpResponse<Buffer> answer) {
        var text = answer.bodyAsString();
        return text == null ? "" : text;
    }

    private Future<HttpResponse<Buffer>> post(String address, MultiMap form) {
        return patient(http.postAbs(address))
                .basicAuthentication(encoded(settings.clientId()), encoded(settings.clientSecret()))
                .sendForm(form);
    }

    private Future<Buffer> get(String address) {
        return patient(http.getAbs(address))
                .send()
                .compose(it -> it.statusCode() == 200
                        ? Future.succeededFuture(it.body())
                        : Future.failedFuture(unexpected(it)));
    }

    private HttpRequest<Buffer> patient(HttpRequest<Buffer> request) {
        return request.timeout(settings.patience().toMillis()).putHeader("Accept", "application/json");
    }

    /** RFC 6749 section 2.3.1: form-encoded before they are joined. */
    private static String encoded(String credential) {
        return URLEncoder.encode(credential, UTF_8);
    }

    private static String needed(JsonObject object, String name) {
        var value = object.getString(name);
        if (value == null) {
            throw new IllegalStateException("the realm says nothing of " + name);
        }
        return value;
    }
}
