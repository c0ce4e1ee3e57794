package org.digitaltrust.gateway;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.vertx.core.json.JsonObject;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import javax.crypto.Mac;

/** Tokens made by hand: right in everything but what a test changes. */
final class Forged {

    private Forged() {}

    static KeyPair rsa() {
        return keys("RSA");
    }

    static KeyPair ec() {
        return keys("EC");
    }

    static KeyPair ed() {
        return keys("Ed25519");
    }

    private static KeyPair keys(String algorithm) {
        try {
            var generator = KeyPairGenerator.getInstance(algorithm);
            switch (algorithm) {
                case "RSA" -> generator.initialize(2048);
                case "EC" -> generator.initialize(new ECGenParameterSpec("secp256r1"));
                default -> {} // has one size
            }
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static JsonObject header(String keyId) {
        return new JsonObject().put("alg", "RS256").put("typ", "JWT").put("kid", keyId);
    }

    /** Claims as Keycloak would write them for a member. */
    static JsonObject claims() {
        long now = Instant.now().getEpochSecond();
        return new JsonObject()
                .put("iss", Realm.issuer().toString())
                .put("aud", "digital-trust")
                .put("typ", "Bearer")
                .put("sub", UUID.randomUUID().toString())
                .put("azp", "dta-cli")
                .put("sid", UUID.randomUUID().toString())
                .put("iat", now)
                .put("exp", now + 300)
                .put("realm_access", new JsonObject().put("roles", List.of("member")));
    }

    static JsonObject claims(Consumer<JsonObject> change) {
        var claims = claims();
        change.accept(claims);
        return claims;
    }

    static JsonObject header(String keyId, Consumer<JsonObject> change) {
        var header = header(keyId);
        change.accept(header);
        return header;
    }

    static String token(JsonObject header, JsonObject claims, PrivateKey key) {
        return token(header.encode(), claims.encode(), key);
    }

    static String token(String header, String claims, PrivateKey key) {
        var content = part(header) + "." + part(claims);
        return content + "." + base64(sign(new JsonObject(header).getString("alg"), key, content));
    }

    static String hmac(JsonObject header, JsonObject claims, Key secret) {
        try {
            var content = part(header.encode()) + "." + part(claims.encode());
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(secret);
            return content + "." + base64(mac.doFinal(content.getBytes(US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] sign(String algorithm, PrivateKey key, String content) {
        try {
            var signature = Signature.getInstance(
                    switch (algorithm) {
                        case "RS256" -> "SHA256withRSA";
                        case "RS384" -> "SHA384withRSA";
                        case "RS512" -> "SHA512withRSA";
                        case "PS256" -> "RSASSA-PSS";
                        case "ES256" -> "SHA256withECDSAinP1363Format";
                        default -> algorithm.equals("EdDSA") ? "Ed25519" : algorithm;
                    });
            if (algorithm.equals("PS256")) {
                signature.setParameter(new PSSParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, 32, 1));
            }
            signature.initSign(key);
            signature.update(content.getBytes(US_ASCII));
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static String part(String json) {
        return base64(json.getBytes(UTF_8));
    }

    static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static String sha256(String text) {
        try {
            return base64(MessageDigest.getInstance("SHA-256").digest(text.getBytes(US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
