package org.digitaltrust.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.KeyPair;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.digitaltrust.localstack.LocalStackTestResource;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A session that ends at Keycloak ends here at once, though its tokens have not expired. */
@QuarkusTest
@WithTestResource(LocalStackTestResource.class)
@WithTestResource(SmallService.class)
class SignOutIT {

    private static final String OWN = "/membership/v1/me";

    @AfterEach
    void nobody_is_told_any_more() {
        Realm.tellSignOuts("dta-cli", "", true);
    }

    private static String address() {
        var port = ConfigProvider.getConfig().getValue("quarkus.management.test-port", Integer.class);
        return "http://127.0.0.1:" + port + "/q/backchannel-logout";
    }

    private static String fresh(String user) {
        return Realm.tokens(Realm.password(user)).getString("access_token");
    }

    private static int status(String token) {
        return Gateway.send(Gateway.to(OWN).header("Authorization", "Bearer " + token))
                .statusCode();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void signing_a_user_out_at_keycloak_ends_remembered_and_unseen_tokens_and_nobody_elses(boolean withSession) {
        // Given
        Realm.tellSignOuts("dta-cli", address(), withSession);
        var remembered = fresh("member2");
        var unseen = fresh("member2");
        var other = fresh("member1");
        assertThat(status(remembered)).isEqualTo(200);
        assertThat(status(other)).isEqualTo(200);
        // When
        Realm.signOut("member2");
        // Then
        assertThat(status(remembered)).isEqualTo(401);
        assertThat(status(unseen)).isEqualTo(401);
        assertThat(status(other)).isEqualTo(200);
        await().atMost(Duration.ofSeconds(5)).until(() -> status(fresh("member2")) == 200);
    }

    @Test
    void a_browsers_session_ends_with_it_for_our_own_pages_too() {
        // Given
        ConsoleClient.knowsTheGateway();
        Realm.tellSignOuts("dta-console", address(), true);
        try {
            var browser = Browser.of("case2");
            assertThat(browser.session().getBoolean("authenticated")).isTrue();
            // When
            Realm.signOut("case2");
            // Then
            assertThat(browser.session().getBoolean("authenticated")).isFalse();
            assertThat(browser.has(Browser.SESSION)).isFalse();
        } finally {
            Realm.tellSignOuts("dta-console", "", true);
        }
    }

    @Test
    void only_the_realm_can_end_sessions() {
        // Given
        var pair = Forged.rsa();
        var imported = Realm.importKey(pair, Realm.Use.PASSIVE);
        try {
            var keyId = Realm.idOf(pair);
            var right = logout();
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> tell(signed(keyId, right, pair)).statusCode() == 200);
            var nonce = logout().put("nonce", "x");
            var noEvent = logout().put("events", new JsonObject());
            var elsewhere = logout().put("iss", "https://elsewhere.example");
            var old = logout().put("iat", right.getLong("iat") - 600);
            var endsNothing = logout();
            endsNothing.remove("sid");
            endsNothing.remove("sub");
            // When
            var foreign = tell(signed(keyId, logout(), Forged.rsa()));
            var unsigned = tell("e30.e30.");
            var none = Gateway.send(HttpRequest.newBuilder(URI.create(address()))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString("x=y")));
            var statuses = Map.of(
                    "nonce", tell(signed(keyId, nonce, pair)).statusCode(),
                    "no event", tell(signed(keyId, noEvent, pair)).statusCode(),
                    "another issuer", tell(signed(keyId, elsewhere, pair)).statusCode(),
                    "old", tell(signed(keyId, old, pair)).statusCode(),
                    "ends nothing", tell(signed(keyId, endsNothing, pair)).statusCode(),
                    "foreign", foreign.statusCode(),
                    "unsigned", unsigned.statusCode(),
                    "nothing", none.statusCode());
            // Then
            assertThat(statuses).allSatisfy((what, status) -> assertThat(status).isEqualTo(400));
            assertThat(foreign.body()).contains("invalid_request");
        } finally {
            Realm.remove(imported);
        }
    }

    @Test
    void the_address_is_not_on_the_public_port() {
        // When
        var answer = Gateway.send(
                Gateway.to("/q/backchannel-logout").POST(HttpRequest.BodyPublishers.ofString("logout_token=x")));
        // Then
        assertThat(answer.statusCode()).isEqualTo(404);
    }

    private static JsonObject logout() {
        var claims = Forged.claims()
                .put("typ", "Logout")
                .put("aud", "dta-cli")
                .put("jti", UUID.randomUUID().toString());
        claims.put(
                "events", new JsonObject().put("http://schemas.openid.net/event/backchannel-logout", new JsonObject()));
        return claims;
    }

    private static String signed(String keyId, JsonObject claims, KeyPair pair) {
        return Forged.token(Forged.header(keyId), claims, pair.getPrivate());
    }

    private static HttpResponse<String> tell(String token) {
        return Gateway.send(HttpRequest.newBuilder(URI.create(address()))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("logout_token=" + token)));
    }
}
