package org.digitaltrust.chassis.startup;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.tls.TlsConfiguration;
import io.quarkus.tls.TlsConfigurationRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import org.eclipse.microprofile.config.Config;
import org.jboss.logging.Logger;

/** Finds out whether a realm still knows the demo accounts, by trying their published secrets. */
@ApplicationScoped
class DemoRealm {

    private static final Logger LOG = Logger.getLogger(DemoRealm.class);
    private static final List<String> ATTEMPTS = List.of(
            "grant_type=client_credentials&client_id=tiktok&client_secret=tiktok-secret",
            "grant_type=client_credentials&client_id=zalo&client_secret=zalo-secret",
            "grant_type=client_credentials&client_id=broadcaster-one&client_secret=broadcaster-one-secret",
            "grant_type=password&client_id=dta-cli&username=admin&password=admin");
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final TlsConfigurationRegistry trust;
    private final Config config;

    DemoRealm(TlsConfigurationRegistry trust, Config config) {
        this.trust = trust;
        this.config = config;
    }

    /** What a look at the realm came to. */
    enum Finding {
        CLOSED,
        OPEN,
        UNREACHABLE
    }

    /**
     * Whether one of the demo clients or users gets a token.
     *
     * @param issuer the realm's address
     * @throws IllegalStateException if the realm answers but cannot be trusted
     */
    Finding look(URI issuer) {
        try (var http = client()) {
            for (var form : ATTEMPTS) {
                if (accepts(http, issuer, form)) {
                    return Finding.OPEN;
                }
            }
            return Finding.CLOSED;
        } catch (SSLException untrusted) {
            throw new IllegalStateException("The realm at " + issuer + " is not trusted.", untrusted);
        } catch (IOException unreachable) {
            LOG.warnf("realm not reached to look for demo accounts issuer=%s cause=%s", issuer, unreachable.toString());
            return Finding.UNREACHABLE;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while looking for demo accounts", e);
        }
    }

    /** Trusts what quarkus-oidc trusts. */
    private HttpClient client() {
        var client = HttpClient.newBuilder().connectTimeout(PATIENCE);
        var named = config.getOptionalValue("quarkus.oidc.tls.tls-configuration-name", String.class);
        named.flatMap(trust::get).map(DemoRealm::context).ifPresent(client::sslContext);
        return client.build();
    }

    private static SSLContext context(TlsConfiguration tls) {
        try {
            return tls.createSSLContext();
        } catch (Exception e) {
            throw new IllegalStateException("TLS configuration of the realm is not usable", e);
        }
    }

    private static boolean accepts(HttpClient http, URI issuer, String form) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(issuer + "/protocol/openid-connect/token"))
                .timeout(PATIENCE)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form, UTF_8))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    }
}
