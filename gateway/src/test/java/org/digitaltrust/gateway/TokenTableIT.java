package org.digitaltrust.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.security.KeyPair;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.crypto.spec.SecretKeySpec;
import org.digitaltrust.localstack.LocalStackTestResource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Tokens that look right and are not. The realm trusts the key they are made with, so that one thing at a time is wrong. */
@QuarkusTest
@WithTestResource(LocalStackTestResource.class)
@WithTestResource(SmallService.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TokenTableIT {

    private static final String OWN = "/membership/v1/me";

    private final KeyPair trusted = Forged.rsa();
    private final KeyPair foreign = Forged.rsa();
    private String imported = "";
    private String keyId = "";

    @BeforeAll
    void the_realm_trusts_a_key_of_ours() {
        imported = Realm.importKey(trusted, Realm.Use.PASSIVE);
        keyId = Realm.idOf(trusted);
    }

    @BeforeEach
    void the_gateway_has_heard_of_it() {
        await().atMost(Duration.ofSeconds(30)).until(() -> status("Bearer " + good()) == 200);
    }

    @AfterAll
    void it_does_no_longer() {
        Realm.remove(imported);
    }

    private String good() {
        return Forged.token(Forged.header(keyId), Forged.claims(), trusted.getPrivate());
    }

    private static int status(String authorization) {
        return Gateway.send(Gateway.to(OWN).header("Authorization", authorization))
                .statusCode();
    }

    @Test
    void a_right_token_gets_in_however_its_scheme_is_written() {
        // Given
        var token = good();
        // When
        var statuses = Stream.of("Bearer ", "bearer ", "BEARER ").map(it -> status(it + token));
        // Then
        assertThat(statuses).containsOnly(200);
    }

    @Test
    void two_headers_are_refused_even_where_both_are_right() {
        // Given
        var token = good();
        var before = received();
        // When
        var answer = Gateway.raw("GET " + OWN + " HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + token
                + "\r\nAuthorization: Bearer " + token + "\r\nConnection: close\r\n\r\n");
        // Then
        assertThat(answer).startsWith("HTTP/1.1 400").contains("/problems/invalid-request");
        assertThat(received()).isEqualTo(before);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrong")
    void a_wrong_token_is_401_and_the_service_never_hears_of_it(String what, Supplier<String> token) {
        // Given
        var before = received();
        var request = Gateway.to(OWN).header("Authorization", "Bearer " + token.get());
        // When
        var answer = Gateway.send(request);
        // Then
        assertThat(answer.statusCode()).as(what).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate"))
                .hasValue("Bearer realm=\"digital-trust\", error=\"invalid_token\"");
        assertThat(answer.body()).contains("/problems/unauthenticated");
        assertThat(received()).isEqualTo(before);
    }

    private static int received() {
        return Gateway.received().getInteger("requests");
    }

    Stream<Arguments> wrong() {
        var table = new LinkedHashMap<String, Supplier<String>>();
        algorithms(table);
        keys(table);
        claims(table);
        shapes(table);
        kinds(table);
        return table.entrySet().stream().map(it -> arguments(it.getKey(), it.getValue()));
    }

    private void algorithms(Map<String, Supplier<String>> table) {
        var ec = Forged.ec();
        for (var none : List.of("none", "None", "NONE")) {
            table.put("alg " + none, () -> unsigned(none) + ".");
            table.put("alg " + none + " with a signature", () -> unsigned(none) + ".c2ln");
        }
        table.put("HS256 by the public key", () -> {
            var secret = new SecretKeySpec(trusted.getPublic().getEncoded(), "HmacSHA256");
            return Forged.hmac(Forged.header(keyId).put("alg", "HS256"), Forged.claims(), secret);
        });
        for (var other : List.of("RS384", "RS512", "PS256")) {
            table.put(other, () -> signed(Forged.header(keyId).put("alg", other), Forged.claims()));
        }
        table.put(
                "ES256",
                () -> Forged.token(Forged.header(keyId).put("alg", "ES256"), Forged.claims(), ec.getPrivate()));
        table.put("RS256 in the header only", () -> {
            var content = Forged.part(Forged.header(keyId).encode());
            return content
                    + signed(Forged.header(keyId).put("alg", "RS384"), Forged.claims())
                            .substring(content.length());
        });
        table.put("no alg", () -> unsigned(null) + ".c2ln");
    }

    private String unsigned(@Nullable String algorithm) {
        var header = Forged.header(keyId);
        header.remove("alg");
        if (algorithm != null) {
            header.put("alg", algorithm);
        }
        return Forged.part(header.encode()) + "." + Forged.part(Forged.claims().encode());
    }

    private void keys(Map<String, Supplier<String>> table) {
        var jwk = new JsonObject()
                .put("kty", "RSA")
                .put("e", "AQAB")
                .put(
                        "n",
                        Forged.base64(((RSAPublicKey) foreign.getPublic())
                                .getModulus()
                                .toByteArray()));
        table.put("a foreign key under a known id", () -> foreign(Forged.header(keyId)));
        table.put("a foreign key under its own id", () -> foreign(Forged.header("mine")));
        table.put("no key id", () -> {
            var header = Forged.header(keyId);
            header.remove("kid");
            return signed(header, Forged.claims());
        });
        var brought = Map.<String, Object>of(
                "jku",
                "http://127.0.0.1:1/keys",
                "x5u",
                "http://127.0.0.1:1/certificate",
                "jwk",
                jwk,
                "x5c",
                new JsonArray().add("MIIB"),
                "crit",
                new JsonArray().add("exp"));
        brought.forEach((name, value) -> {
            table.put(
                    name + " and a foreign key",
                    () -> foreign(Forged.header("mine").put(name, value)));
            table.put(
                    name + " and a foreign key under a known id",
                    () -> foreign(Forged.header(keyId).put(name, value)));
            table.put(
                    name + " and the right key",
                    () -> signed(Forged.header(keyId).put(name, value), Forged.claims()));
        });
        table.put("unencoded content", () -> signed(Forged.header(keyId).put("b64", false), Forged.claims()));
    }

    private void claims(Map<String, Supplier<String>> table) {
        long now = Instant.now().getEpochSecond();
        var changes = new LinkedHashMap<String, JsonObject>();
        changes.put("another issuer", Forged.claims().put("iss", "https://elsewhere.example/realms/digital-trust"));
        changes.put("another realm's issuer", Forged.claims().put("iss", Realm.issuer() + "2"));
        changes.put("another audience", Forged.claims().put("aud", "account"));
        changes.put("other audiences", Forged.claims().put("aud", List.of("account", "digital-trust-2")));
        changes.put("an ID token's kind", Forged.claims().put("typ", "ID"));
        changes.put("a refresh token's kind", Forged.claims().put("typ", "Refresh"));
        changes.put("an offline token's kind", Forged.claims().put("typ", "Offline"));
        changes.put("a logout token's kind", Forged.claims().put("typ", "Logout"));
        changes.put("bound by name only", Forged.claims().put("typ", "DPoP"));
        changes.put("bound in an unknown way", Forged.claims().put("cnf", new JsonObject().put("kid", "x")));
        changes.put("bound to nothing", Forged.claims().put("cnf", new JsonObject()));
        changes.put("expired", Forged.claims().put("exp", now - 60).put("iat", now - 300));
        changes.put("expiry as text", Forged.claims().put("exp", String.valueOf(now + 300)));
        changes.put("not yet valid", Forged.claims().put("nbf", now + 60));
        changes.put("from the future", Forged.claims().put("iat", now + 60));
        changes.put(
                "issued after its expiry", Forged.claims().put("iat", now + 4).put("exp", now + 3));
        for (var needed : List.of("iss", "aud", "typ", "sub", "iat", "exp")) {
            var claims = Forged.claims();
            claims.remove(needed);
            changes.put("without " + needed, claims);
        }
        changes.forEach((what, claims) -> table.put(what, () -> signed(Forged.header(keyId), claims)));
    }

    private void shapes(Map<String, Supplier<String>> table) {
        table.put("altered content", () -> {
            var parts = good().split("\\.", -1);
            var altered = Forged.part(Forged.claims()
                    .put("realm_access", Map.of("roles", List.of("alliance_admin")))
                    .encode());
            return parts[0] + "." + altered + "." + parts[2];
        });
        table.put("altered signature", () -> {
            var token = good();
            return token.substring(0, token.length() - 8) + "AAAAAAAA";
        });
        table.put("no signature", () -> good().replaceAll("\\.[^.]*$", "."));
        table.put("two parts", () -> good().replaceAll("\\.[^.]*$", ""));
        table.put("four parts", () -> good() + ".x");
        table.put("a space before it", () -> " " + good());
        table.put(
                "very long", () -> signed(Forged.header(keyId), Forged.claims().put("filler", "x".repeat(8_000))));
        table.put("a claim twice", () -> {
            var claims = Forged.claims().encode();
            return Forged.token(
                    Forged.header(keyId).encode(), "{\"typ\":\"ID\"," + claims.substring(1), trusted.getPrivate());
        });
        table.put(
                "text behind the claims",
                () -> Forged.token(
                        Forged.header(keyId).encode(), Forged.claims().encode() + "{}", trusted.getPrivate()));
        table.put("no object", () -> Forged.token(Forged.header(keyId).encode(), "[]", trusted.getPrivate()));
    }

    private void kinds(Map<String, Supplier<String>> table) {
        for (var kind : List.of("logout+jwt", "dpop+jwt", "")) {
            table.put("typ " + kind, () -> signed(Forged.header(keyId).put("typ", kind), Forged.claims()));
        }
        // What the realm itself gives out for other ends.
        table.put("a real ID token", () -> realTokens().getString("id_token"));
        table.put("a real refresh token", () -> realTokens().getString("refresh_token"));
    }

    private static JsonObject realTokens() {
        var form = new LinkedHashMap<>(Realm.password("member1"));
        form.put("scope", "openid");
        return Realm.tokens(form);
    }

    private String signed(JsonObject header, JsonObject claims) {
        return Forged.token(header, claims, trusted.getPrivate());
    }

    private String foreign(JsonObject header) {
        return Forged.token(header, Forged.claims(), foreign.getPrivate());
    }
}
