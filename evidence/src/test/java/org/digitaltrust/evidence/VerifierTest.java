package org.digitaltrust.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.digitaltrust.evidence.Verification.Invalid;
import org.digitaltrust.evidence.Verification.Reason;
import org.digitaltrust.evidence.Verification.Valid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class VerifierTest {

    private static final String TYPE = "test+jws";
    private static final SigningKey KEY = Keys.ofSeed("01".repeat(32));
    private static final Verifier VERIFIER = new Verifier(new KeySet(List.of(KEY.jwk())));

    @Test
    void what_was_signed_is_read_back_with_its_key_and_kind() {
        // When
        var result = VERIFIER.verify(KEY.sign(TYPE, Map.of("b", 1, "a", "ö")), TYPE);
        // Then
        assertThat(result).isInstanceOfSatisfying(Valid.class, it -> {
            assertThat(it.payload()).hasToString("{\"a\":\"ö\",\"b\":1}");
            assertThat(it.kid()).isEqualTo(KEY.jwk().kid());
            assertThat(it.typ()).isEqualTo(TYPE);
        });
    }

    @Test
    void evidence_of_another_kind_or_key_is_refused() {
        // Given
        var evidence = KEY.sign(TYPE, Map.of());
        var stranger = Keys.ofSeed("02".repeat(32)).sign(TYPE, Map.of());
        // Then
        assertThat(VERIFIER.verify(evidence, "other+jws")).isEqualTo(new Invalid(Reason.WRONG_TYPE));
        assertThat(VERIFIER.verify(stranger, TYPE)).isEqualTo(new Invalid(Reason.UNKNOWN_KEY));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", ".", "..", "...", "a.b", "a.b.c.d", "{}", "ü.ü.ü", "e30=.e30=.e30=", "e30.e31.e30", " .. "})
    void what_is_no_compact_jws_is_malformed_or_has_no_header(String text) {
        // When
        var result = VERIFIER.verify(text, TYPE);
        // Then
        assertThat(result).isIn(new Invalid(Reason.MALFORMED), new Invalid(Reason.BAD_HEADER));
    }

    static Stream<String> strangeHeaders() {
        var kid = KEY.jwk().kid();
        return Stream.of(
                        "{\"alg\":\"EdDSA\",\"kid\":\"%s\"}",
                        "{\"alg\":\"EdDSA\",\"crit\":[],\"kid\":\"%s\",\"typ\":\"test+jws\"}",
                        "{\"alg\":\"EdDSA\", \"kid\":\"%s\",\"typ\":\"test+jws\"}",
                        "{\"kid\":\"%s\",\"alg\":\"EdDSA\",\"typ\":\"test+jws\"}",
                        "{\"alg\":\"none\",\"alg\":\"EdDSA\",\"kid\":\"%s\",\"typ\":\"test+jws\"}",
                        "{\"alg\":1,\"kid\":\"%s\",\"typ\":\"test+jws\"}",
                        "[\"%s\"]",
                        "nonsense%s")
                .map(it -> it.formatted(kid));
    }

    @ParameterizedTest
    @MethodSource("strangeHeaders")
    void a_header_spelled_otherwise_is_refused_even_when_signed(String header) throws Exception {
        // When
        var result = VERIFIER.verify(signedByHand(header, "{}"), TYPE);
        // Then
        assertThat(result).isEqualTo(new Invalid(Reason.BAD_HEADER));
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "HS256", "ES256", "Ed25519", "eddsa"})
    void no_other_algorithm_is_believed(String algorithm) throws Exception {
        // Given
        var header = "{\"alg\":\"%s\",\"kid\":\"%s\",\"typ\":\"test+jws\"}"
                .formatted(algorithm, KEY.jwk().kid());
        // When
        var result = VERIFIER.verify(signedByHand(header, "{}"), TYPE);
        // Then
        assertThat(result).isEqualTo(new Invalid(Reason.WRONG_ALGORITHM));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"b\":1,\"a\":2}",
                "{ }",
                "{\"a\":1.0}",
                "{\"a\":1,\"a\":1}",
                "{\"a\":9007199254740993}",
                "{\"a\":\"\\u0041\"}",
                "{}\n",
                "\uFEFF{}",
                "[]",
                "1",
                "",
                "nonsense",
                "{\"a\":NaN}"
            })
    void a_payload_spelled_otherwise_is_refused_even_when_signed(String payload) throws Exception {
        // When
        var result = VERIFIER.verify(signedByHand(goodHeader(), payload), TYPE);
        // Then
        assertThat(result).isEqualTo(new Invalid(Reason.NOT_CANONICAL));
    }

    @Test
    void nesting_without_end_is_refused() throws Exception {
        // When
        var result = VERIFIER.verify(signedByHand(goodHeader(), "{\"a\":".repeat(40_000)), TYPE);
        // Then
        assertThat(result).isEqualTo(new Invalid(Reason.NOT_CANONICAL));
    }

    @Test
    void a_key_set_keeps_only_keys_that_can_verify() throws Exception {
        // Given
        var own = KEY.jwk();
        var jwks = """
                {"keys": [{"kty": "RSA", "kid": "r", "n": "AQAB", "e": "AQAB"}, {"kty": "OKP", "crv": "X25519", "kid": "x", "x": "AA"},
                          {"kty": "OKP", "crv": "Ed25519", "kid": "%s", "x": "%s", "key_ops": ["verify"]}], "more": 1}
                """.formatted(own.kid(), own.x());
        // When
        var keys = KeySet.read(jwks);
        // Then
        assertThat(keys.keys()).containsExactly(own);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nonsense",
                "[]",
                "{}",
                "{\"keys\": 1}",
                "{\"keys\": [{\"kty\": \"OKP\", \"crv\": \"Ed25519\", \"kid\": \"a\", \"x\": \"AA\"}]}",
                "{\"keys\": [{\"kty\": \"OKP\", \"crv\": \"Ed25519\", \"kid\": \"a\"}, {\"kty\": \"OKP\", \"crv\": \"Ed25519\", \"kid\": \"a\"}]}"
            })
    void what_is_no_key_set_is_said_to_be_none(String text) {
        // Then
        assertThatThrownBy(() -> new Verifier(KeySet.read(text))).isInstanceOf(IllegalArgumentException.class);
    }

    private static String goodHeader() {
        return "{\"alg\":\"EdDSA\",\"kid\":\"%s\",\"typ\":\"test+jws\"}"
                .formatted(KEY.jwk().kid());
    }

    private static String signedByHand(String header, String payload) throws Exception {
        var input = Base64Url.encode(header.getBytes(UTF_8)) + "." + Base64Url.encode(payload.getBytes(UTF_8));
        var signature = Signature.getInstance("Ed25519");
        signature.initSign(secretOf("01".repeat(32)));
        signature.update(input.getBytes(UTF_8));
        return input + "." + Base64Url.encode(signature.sign());
    }

    private static PrivateKey secretOf(String seed) throws Exception {
        return KeyFactory.getInstance("Ed25519")
                .generatePrivate(
                        new PKCS8EncodedKeySpec(HexFormat.of().parseHex("302e020100300506032b657004220420" + seed)));
    }
}
