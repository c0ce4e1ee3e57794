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

/** Finds out whether a realm still knows the demo clients, by trying their published secrets. */
@ApplicationScoped
class DemoRealm {

    private static final Logger LOG = Logger.getLogger(DemoRealm.class);
    private static final List<String> CLIENTS = List.of("tiktok", "zalo", "broadcaster-one");
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final TlsConfigurationRegistry trust;
    private final Config config;

    DemoRealm(TlsConfigurationRegistry trust, Config config) {
        this.trust = trust;
        this.config = config;
    }

    /**
     * Whether one of the demo clients gets a token.
     *
     * @param issuer the realm's address
     * @return false also where the realm cannot be reached: without it no token is accepted, so nothing is open
     * @throws IllegalStateException if the realm answers but cannot be trusted
     */
    boolean letsDemoClientsIn(URI issuer) {
        try (var http = client()) {
            for (var client : CLIENTS) {
                if (accepts(http, issuer, client)) {
                    return true;
                }
            }
        } catch (SSLException untrusted) {
            throw new IllegalStateException("The realm at " + issuer + " is not trusted.", untrusted);
        } catch (IOException unreachable) {
            LOG.warnf("realm not reached to look for demo clients issuer=%s cause=%s", issuer, unreachable.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while looking for demo clients", e);
        }
        return false;
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

    private static boolean accepts(HttpClient http, URI issuer, String client)
            throws IOException, InterruptedException {
        var form = "grant_type=client_credentials&client_id=" + client + "&client_secret=" + client + "-secret";
        var request = HttpRequest.newBuilder(URI.create(issuer + "/protocol/openid-connect/token"))
                .timeout(PATIENCE)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form, UTF_8))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    }
}
