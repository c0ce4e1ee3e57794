package org.digitaltrust.benchmarks;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Issues as many access tokens as are wanted, shaped like those of the realm, and publishes its key like the realm. Keycloak
 * itself would take a minute for five thousand.
 */
final class Issuer implements AutoCloseable {

    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
    private static final String KEY_ID = "bench-key-0000000000000000000000000000000001";
    private static final int LIFETIME = 6 * 3600;

    private final KeyPair keys;
    private final HttpServer server;

    Issuer() throws IOException, GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        keys = generator.generateKeyPair();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        publish("/realms/bench/.well-known/openid-configuration", """
                {"issuer": "%1$s", "jwks_uri": "%1$s/certs", "token_endpoint": "%1$s/token",
                 "authorization_endpoint": "%1$s/auth", "userinfo_endpoint": "%1$s/userinfo",
                 "end_session_endpoint": "%1$s/logout", "introspection_endpoint": "%1$s/introspect"}
                """.formatted(address()));
        publish("/realms/bench/certs", """
                {"keys": [{"kid": "%s", "kty": "RSA", "alg": "RS256", "use": "sig", "n": "%s", "e": "%s"}]}
                """.formatted(
                KEY_ID, unsigned(publicKey().getModulus()), unsigned(publicKey().getPublicExponent())));
        server.start();
    }

    private void publish(String path, String json) {
        server.createContext(path, exchange -> {
            var bytes = json.getBytes(US_ASCII);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, bytes.length);
            try (var out = exchange.getResponseBody()) {
                out.write(bytes);
            }
        });
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/realms/bench");
    }

    private RSAPublicKey publicKey() {
        return (RSAPublicKey) keys.getPublic();
    }

    /** The key that checks the tokens. */
    String publicKeyPem() {
        var base64 = Base64.getMimeEncoder(64, new byte[] {'\n'});
        return "-----BEGIN PUBLIC KEY-----\n"
                + base64.encodeToString(keys.getPublic().getEncoded())
                + "\n-----END PUBLIC KEY-----\n";
    }

    /** @param client the id of the client that each token is for, by the token's number */
    List<String> tokens(int count, IntFunction<String> client) {
        return IntStream.range(0, count)
                .parallel()
                .mapToObj(it -> token(client.apply(it)))
                .toList();
    }

    private String token(String client) {
        long now = Instant.now().getEpochSecond();
        var header = """
                {"alg":"RS256","typ":"JWT","kid":"%s"}""".formatted(KEY_ID);
        var claims = """
                {"exp":%d,"iat":%d,"jti":"trrtcc:%s","iss":"%s","aud":"digital-trust","sub":"%s","typ":"Bearer","azp":"%s",\
                "acr":"1","allowed-origins":["/*"],"realm_access":{"roles":["default-roles-digital-trust"]},\
                "scope":"access:evaluate screening:search register:read","organization":"%s","clientHost":"127.0.0.1",\
                "client_id":"%s","clientAddress":"127.0.0.1","preferred_username":"service-account-%s"}""".formatted(
                        now + LIFETIME,
                        now,
                        UUID.randomUUID(),
                        address(),
                        UUID.randomUUID(),
                        client,
                        "-".repeat(60),
                        client,
                        client);
        var signed = BASE64.encodeToString(header.getBytes(US_ASCII)) + "."
                + BASE64.encodeToString(claims.getBytes(US_ASCII));
        return signed + "." + BASE64.encodeToString(signature(signed));
    }

    private byte[] signature(String text) {
        try {
            var signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(keys.getPrivate());
            signature.update(text.getBytes(US_ASCII));
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java signs with RSA", e);
        }
    }

    private static String unsigned(BigInteger number) {
        var bytes = number.toByteArray();
        return BASE64.encodeToString(bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
