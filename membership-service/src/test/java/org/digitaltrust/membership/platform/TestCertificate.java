package org.digitaltrust.membership.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** A certificate for some hosts, signed by an authority of its own that nobody else knows. Made by the JDK for one run. */
final class TestCertificate {

    static final String PASSWORD = "only-for-tests";

    private final Path folder =
            Path.of("target", "certificates", UUID.randomUUID().toString()).toAbsolutePath();

    TestCertificate(List<String> hosts) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        keytool("authority", "-genkeypair", "-alias", "ca", "-keyalg", "EC", "-dname", "CN=tests", "-ext", "bc:c");
        keytool("server", "-genkeypair", "-alias", "server", "-keyalg", "EC", "-dname", "CN=profile pages");
        keytool("server", "-certreq", "-alias", "server", "-file", file("request.csr"));
        keytool(
                "authority",
                "-gencert",
                "-alias",
                "ca",
                "-ext",
                "san=" + hosts.stream().map(it -> "dns:" + it).collect(Collectors.joining(",")),
                "-infile",
                file("request.csr"),
                "-outfile",
                file("server.der"));
        keytool("authority", "-exportcert", "-alias", "ca", "-file", file("ca.der"));
        keytool("server", "-importcert", "-noprompt", "-alias", "ca", "-file", file("ca.der"));
        keytool("server", "-importcert", "-noprompt", "-alias", "server", "-file", file("server.der"));
        keytool("trusted", "-importcert", "-noprompt", "-alias", "ca", "-file", file("ca.der"));
    }

    /** A key store that trusts the authority. */
    String trusted() {
        return file("trusted.p12");
    }

    SSLContext server() {
        try (var in = Files.newInputStream(folder.resolve("server.p12"))) {
            var keys = KeyStore.getInstance("PKCS12");
            keys.load(in, PASSWORD.toCharArray());
            var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            managers.init(keys, PASSWORD.toCharArray());
            var context = SSLContext.getInstance("TLS");
            context.init(managers.getKeyManagers(), null, null);
            return context;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }

    private void keytool(String store, String... arguments) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(List.of(arguments));
        command.addAll(List.of("-keystore", file(store + ".p12"), "-storepass", PASSWORD, "-storetype", "PKCS12"));
        try {
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("keytool.log").toFile())
                    .start();
            if (process.waitFor() != 0) {
                throw new IllegalStateException(Files.readString(folder.resolve("keytool.log")));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
