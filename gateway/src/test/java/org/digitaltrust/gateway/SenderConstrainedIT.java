package org.digitaltrust.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.math.BigInteger;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.KeyPair;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.EdECPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.digitaltrust.localstack.LocalStackTestResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tokens that only their own sender may use: bound to a key by Keycloak, or to a certificate. */
@QuarkusTest
@WithTestResource(LocalStackTestResource.class)
@WithTestResource(SmallService.class)
class SenderConstrainedIT {

    private static final String PATH = "/access/v1/evaluation";
    private static final String ADDRESS = "https://gateway.example" + PATH;

    private final KeyPair key = Forged.ec();

    private static JsonObject jwk(KeyPair pair) {
        return switch (pair.getPublic()) {
            case ECPublicKey ec ->
                new JsonObject()
                        .put("crv", "P-256")
                        .put("kty", "EC")
                        .put("x", coordinate(ec.getW().getAffineX()))
                        .put("y", coordinate(ec.getW().getAffineY()));
            case EdECPublicKey ed -> {
                var encoded = ed.getEncoded();
                var raw = Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length);
                yield new JsonObject().put("crv", "Ed25519").put("kty", "OKP").put("x", Forged.base64(raw));
            }
            default -> throw new IllegalArgumentException(pair.getPublic().getAlgorithm());
        };
    }

    private static String coordinate(BigInteger number) {
        var bytes = number.toByteArray();
        var padded = new byte[32];
        int length = Math.min(32, bytes.length);
        System.arraycopy(bytes, bytes.length - length, padded, 32 - length, length);
        return Forged.base64(padded);
    }

    private static String proof(KeyPair pair, Consumer<JsonObject> change) {
        var algorithm = pair.getPublic() instanceof ECPublicKey ? "ES256" : "EdDSA";
        var header =
                new JsonObject().put("typ", "dpop+jwt").put("alg", algorithm).put("jwk", jwk(pair));
        var claims = new JsonObject()
                .put("jti", UUID.randomUUID().toString())
                .put("iat", Instant.now().getEpochSecond());
        change.accept(claims);
        return Forged.token(header, claims, pair.getPrivate());
    }

    /** A proof for our request, except for what is changed. */
    private String proof(String token, Consumer<JsonObject> change) {
        return proof(key, right(token).andThen(change));
    }

    private static Consumer<JsonObject> right(String token) {
        return claims -> claims.put("htm", "POST").put("htu", ADDRESS).put("ath", Forged.sha256(token));
    }

    /** A token that Keycloak binds to the key. */
    private static String bound(KeyPair pair) {
        var endpoint = Realm.issuer() + "/protocol/openid-connect/token";
        var proof = proof(pair, claims -> claims.put("htm", "POST").put("htu", endpoint));
        var answer = Realm.tokens(Realm.client("tiktok"), "DPoP", proof);
        assertThat(answer.getString("token_type")).isEqualTo("DPoP");
        return answer.getString("access_token");
    }

    private static HttpResponse<String> ask(String scheme, String token, String... proofs) {
        var request = Gateway.to(PATH)
                .header("Authorization", scheme + " " + token)
                .header("X-Forwarded-Host", "elsewhere.example")
                .POST(HttpRequest.BodyPublishers.ofString("{}"));
        for (var proof : proofs) {
            request.header("DPoP", proof);
        }
        return Gateway.send(request);
    }

    private static void assertRefused(HttpResponse<String> answer, String challenge) {
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate").orElseThrow())
                .startsWith(challenge);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ES256", "EdDSA"})
    void with_a_fresh_proof_for_each_request_the_holder_gets_in_and_the_service_sees_a_plain_token(String algorithm) {
        // Given
        var pair = algorithm.equals("ES256") ? Forged.ec() : Forged.ed();
        var token = bound(pair);
        // When
        var first = ask("DPoP", token, proof(pair, right(token)));
        var second = ask("dpop", token, proof(pair, right(token)));
        // Then
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(second.statusCode()).isEqualTo(200);
        var seen = new JsonObject(second.body()).getJsonObject("headers");
        assertThat(seen.getJsonArray("authorization")).containsExactly("Bearer " + token);
        assertThat(seen.containsKey("dpop")).isFalse();
    }

    @Test
    void a_proof_works_once() {
        // Given
        var token = bound(key);
        var proof = proof(token, same -> {});
        assertThat(ask("DPoP", token, proof).statusCode()).isEqualTo(200);
        // When
        var again = ask("DPoP", token, proof);
        // Then
        assertRefused(again, "DPoP realm=\"digital-trust\", algs=\"ES256 EdDSA\", error=\"invalid_dpop_proof\"");
    }

    @Test
    void a_stolen_token_alone_is_worth_nothing_on_any_route() {
        // Given
        var token = bound(key);
        assertThat(ask("DPoP", token, proof(token, same -> {})).statusCode()).isEqualTo(200);
        var before = Gateway.received().getInteger("requests");
        // When
        var plain = ask("Bearer", token);
        var withProof = ask("Bearer", token, proof(token, same -> {}));
        var unproved = ask("DPoP", token);
        var twice = ask("DPoP", token, proof(token, same -> {}), proof(token, same -> {}));
        var anybodys = Gateway.send(Gateway.to(Gateway.CHAPTERS).header("Authorization", "Bearer " + token));
        // Then
        assertRefused(plain, "Bearer");
        assertRefused(withProof, "Bearer");
        assertRefused(unproved, "DPoP");
        assertRefused(twice, "DPoP");
        assertRefused(anybodys, "Bearer");
        assertThat(Gateway.received().getInteger("requests")).isEqualTo(before);
    }

    @Test
    void a_proof_for_anything_else_is_refused() {
        // Given
        var token = bound(key);
        var other = bound(Forged.ec());
        long now = Instant.now().getEpochSecond();
        // When
        var answers = Map.of(
                "another method", ask("DPoP", token, proof(token, it -> it.put("htm", "GET"))),
                "another path", ask("DPoP", token, proof(token, it -> it.put("htu", ADDRESS + "s"))),
                "the address dialled", ask("DPoP", token, proof(token, it -> it.put("htu", dialled()))),
                "a forwarded host",
                        ask("DPoP", token, proof(token, it -> it.put("htu", "https://elsewhere.example" + PATH))),
                "another token", ask("DPoP", token, proof(token, it -> it.put("ath", Forged.sha256(other)))),
                "stale", ask("DPoP", token, proof(token, it -> it.put("iat", now - 60))),
                "from the future", ask("DPoP", token, proof(token, it -> it.put("iat", now + 60))),
                "without an id", ask("DPoP", token, proof(token, it -> it.remove("jti"))),
                "another key", ask("DPoP", token, proof(Forged.ec(), right(token))),
                "altered", ask("DPoP", token, proof(token, same -> {}).replaceAll(".{8}$", "AAAAAAAA")));
        // Then
        assertThat(answers).allSatisfy((what, answer) -> assertRefused(answer, "DPoP"));
        assertThat(ask("DPoP", token, proof(token, it -> it.put("htu", "HTTPS://Gateway.Example:443" + PATH + "?x=1")))
                        .statusCode())
                .isEqualTo(200);
    }

    private static String dialled() {
        return "http://127.0.0.1:" + Gateway.port() + PATH;
    }

    @Test
    void a_token_bound_to_nothing_cannot_be_presented_as_bound() {
        // Given
        var token = Gateway.tokens().ofClient("tiktok");
        // When
        var answer = ask("DPoP", token, proof(token, same -> {}));
        // Then
        assertRefused(answer, "DPoP");
    }

    @Test
    void a_client_that_must_bind_its_tokens_gets_in_with_bound_ones_only() {
        // Given
        var unbound = Gateway.tokens().ofClient("zalo");
        // When
        var plain = ask("Bearer", unbound);
        // Then
        assertRefused(plain, "Bearer");
    }

    @Test
    void a_token_bound_to_a_certificate_needs_that_certificate_whatever_headers_say() {
        // Given
        var pair = Forged.rsa();
        var imported = Realm.importKey(pair, Realm.Use.PASSIVE);
        try {
            var keyId = Realm.idOf(pair);
            var claims = Forged.claims();
            var plain = Forged.token(Forged.header(keyId), claims, pair.getPrivate());
            await().atMost(Duration.ofSeconds(30)).until(() -> own(plain).statusCode() == 200);
            var binding = new JsonObject().put("x5t#S256", Forged.sha256("certificate"));
            var token = Forged.token(Forged.header(keyId), Forged.claims().put("cnf", binding), pair.getPrivate());
            // When
            var answer = own(token);
            // Then
            assertRefused(answer, "Bearer");
        } finally {
            Realm.remove(imported);
        }
    }

    private static HttpResponse<String> own(String token) {
        return Gateway.send(Gateway.to("/membership/v1/me")
                .header("Authorization", "Bearer " + token)
                .header("X-SSL-Client-Cert", "certificate")
                .header("X-Client-Cert-Thumbprint", Forged.sha256("certificate"))
                .header("Client-Cert", ":Y2VydGlmaWNhdGU=:"));
    }
}
