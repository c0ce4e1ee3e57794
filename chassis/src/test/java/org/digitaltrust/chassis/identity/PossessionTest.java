package org.digitaltrust.chassis.identity;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.security.AuthenticationFailedException;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.ClientAuth;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.PfxOptions;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tokens bound to a certificate, over real TLS connections. */
class PossessionTest {

    private static final String PASSWORD = "password";

    private final Vertx vertx = Vertx.vertx();
    private final Possession possession = new Possession(
            URI.create("https://gateway.example"),
            Duration.ofSeconds(30),
            Duration.ofSeconds(5),
            new UsedProofs(36, 100, 100),
            Clock.systemUTC());

    private Path folder = Path.of("");
    private int port;
    private String bound = "";

    @BeforeEach
    void a_server_that_asks_for_certificates(@TempDir Path temporary) throws Exception {
        folder = temporary;
        keyPair("server");
        keyPair("partner");
        keyPair("stranger");
        bound = thumbprint("partner");
        port = vertx.createHttpServer(new HttpServerOptions()
                        .setSsl(true)
                        .setClientAuth(ClientAuth.REQUEST)
                        .setKeyCertOptions(store("server"))
                        .setTrustOptions(trust()))
                .requestHandler(this::judge)
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join()
                .actualPort();
    }

    @AfterEach
    void end() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private void judge(HttpServerRequest request) {
        var token = new AccessToken("k", "u", "c", null, 1, 0, 2, new Binding(null, bound));
        try {
            var presented = new Presented(Presented.Scheme.BEARER, "token");
            possession.check(token, presented, TokenDigest.of("token"), request);
            request.response().end("in");
        } catch (AuthenticationFailedException refused) {
            request.response().setStatusCode(401).end(refused.getMessage());
        }
    }

    @Test
    void the_holder_of_the_certificate_gets_in() {
        assertThat(ask("partner")).isEqualTo("in");
    }

    @Test
    void another_certificate_does_not_nor_none_whatever_a_header_says() {
        assertThat(ask("stranger")).isEqualTo("another certificate, or none");
        assertThat(ask("")).isEqualTo("another certificate, or none");
    }

    private String ask(String who) {
        var options = new HttpClientOptions().setSsl(true).setTrustAll(true).setVerifyHost(false);
        if (!who.isEmpty()) {
            options.setKeyCertOptions(store(who));
        }
        return vertx.createHttpClient(options)
                .request(HttpMethod.GET, port, "127.0.0.1", "/")
                .compose(request ->
                        request.putHeader("X-Client-Cert-Thumbprint", bound).send())
                .compose(answer -> answer.body())
                .map(Buffer::toString)
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    private Path file(String who) {
        return folder.resolve(who + ".p12");
    }

    private PfxOptions store(String who) {
        return new PfxOptions().setPath(file(who).toString()).setPassword(PASSWORD);
    }

    /** Everybody who might connect, since what is tested is which of them a token belongs to. */
    private PfxOptions trust() throws Exception {
        var all = KeyStore.getInstance("PKCS12");
        all.load(null, null);
        for (var who : new String[] {"partner", "stranger"}) {
            all.setCertificateEntry(who, read(who).getCertificate(who));
        }
        try (var out = Files.newOutputStream(file("trust"))) {
            all.store(out, PASSWORD.toCharArray());
        }
        return store("trust");
    }

    private KeyStore read(String who) throws Exception {
        return KeyStore.getInstance(file(who).toFile(), PASSWORD.toCharArray());
    }

    private String thumbprint(String who) throws Exception {
        var certificate = read(who).getCertificate(who).getEncoded();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(TokenDigest.sha256(certificate));
    }

    private void keyPair(String who) throws Exception {
        var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        var made = new ProcessBuilder(
                        keytool,
                        "-genkeypair",
                        "-alias",
                        who,
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=" + who,
                        "-validity",
                        "1",
                        "-keystore",
                        file(who).toString(),
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        PASSWORD)
                .redirectErrorStream(true)
                .start();
        assertThat(made.waitFor())
                .as(new String(made.getInputStream().readAllBytes(), UTF_8))
                .isZero();
    }
}
