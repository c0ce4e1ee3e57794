package org.digitaltrust.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.PfxOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** Keys made by the JDK for one run: the gateway's, and those of two clients it trusts. */
final class Certificates {

    private static final String PASSWORD = "only-for-tests";

    private static final Path FOLDER = Path.of("target", "certificates").toAbsolutePath();

    private Certificates() {}

    /** Makes them, and gives the configuration with which the gateway uses them. */
    static Map<String, String> make() {
        try {
            Files.createDirectories(FOLDER);
            try (var old = Files.list(FOLDER)) {
                for (var file : old.toList()) {
                    Files.delete(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        for (var name : List.of("gateway", "client", "stranger")) {
            keytool("-genkeypair", "-alias", name, "-keyalg", "EC", "-dname", "CN=" + name, "-keystore", store(name));
            keytool("-exportcert", "-alias", name, "-file", certificate(name), "-keystore", store(name));
            keytool(
                    "-importcert",
                    "-noprompt",
                    "-alias",
                    name,
                    "-file",
                    certificate(name),
                    "-keystore",
                    store("trusted"));
        }
        return Map.of(
                "quarkus.tls.public.key-store.p12.path",
                store("gateway"),
                "quarkus.tls.public.key-store.p12.password",
                PASSWORD,
                "quarkus.tls.public.trust-store.p12.path",
                store("trusted"),
                "quarkus.tls.public.trust-store.p12.password",
                PASSWORD,
                "gateway.server.tls",
                "public",
                "gateway.server.tls-port",
                "0");
    }

    /** A client that trusts the gateway and shows no certificate. */
    static HttpClientOptions client(HttpVersion version) {
        return new HttpClientOptions()
                .setSsl(true)
                .setUseAlpn(true)
                .setProtocolVersion(version)
                .setVerifyHost(false)
                .setTrustOptions(new PfxOptions().setPath(store("trusted")).setPassword(PASSWORD));
    }

    /** The same with a certificate. */
    static HttpClientOptions client(HttpVersion version, String name) {
        return client(version)
                .setKeyCertOptions(new PfxOptions().setPath(store(name)).setPassword(PASSWORD));
    }

    /** For sockets that trust the gateway. */
    static SSLContext context() {
        try (var in = Files.newInputStream(Path.of(store("trusted")))) {
            var trusted = KeyStore.getInstance("PKCS12");
            trusted.load(in, PASSWORD.toCharArray());
            var managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            managers.init(trusted);
            var context = SSLContext.getInstance("TLS");
            context.init(null, managers.getTrustManagers(), null);
            return context;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static String certificate(String name) {
        return FOLDER.resolve(name + ".der").toString();
    }

    private static String store(String name) {
        return FOLDER.resolve(name + ".p12").toString();
    }

    private static void keytool(String... arguments) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(List.of(arguments));
        command.addAll(List.of("-storepass", PASSWORD, "-storetype", "PKCS12"));
        try {
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(FOLDER.resolve("keytool.log").toFile())
                    .start();
            assertThat(process.waitFor()).isZero();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
