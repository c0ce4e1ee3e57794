package org.digitaltrust.chassis.startup;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigUtils;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;

/**
 * In the {@code prod} profile an application refuses to start with a password that ships with the demo, or against a
 * realm in which demo accounts can still log in. Where the realm cannot be reached at the start the application is not
 * ready until it has been looked at, and ends if it turns out to be open. All that is wrong is said at once. Locally nothing is
 * checked.
 */
@Readiness
@ApplicationScoped
class ProductionGuard implements HealthCheck {

    private static final Logger LOG = Logger.getLogger(ProductionGuard.class);

    private static final List<String> SECRETS = List.of(
            "quarkus.datasource.password",
            "quarkus.datasource.username",
            "idempotency.secret",
            "sealing.key",
            "sealing.previous-key",
            "storage.s3.access-key",
            "storage.s3.secret-key",
            "gateway.session.key",
            "gateway.session.previous-key",
            "gateway.session.client-secret");

    private static final String LOCAL_ONLY_IN_BASE64 = "bG9jYWwtb25se";
    private static final int SHORTEST_SECRET = 32;
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private final Config config;
    private final DemoRealm realm;
    private volatile boolean closed;

    ProductionGuard(Config config, DemoRealm realm) {
        this.config = config;
        this.realm = realm;
    }

    void check(@Observes @Priority(1) StartupEvent start) {
        if (!ConfigUtils.getProfiles().contains(LaunchMode.NORMAL.getDefaultProfile())) {
            closed = true;
            return;
        }
        var faults = demoSecrets();
        var issuer = issuer();
        if (isOpen(issuer)) {
            faults.add("quarkus.oidc.auth-server-url must be https in production, or on this machine.");
        } else {
            var found = realm.look(issuer);
            closed = found == DemoRealm.Finding.CLOSED;
            if (found == DemoRealm.Finding.OPEN) {
                faults.add(letsAnybodyIn(issuer));
            }
        }
        // Without TLS cookies lose what protects them, and tokens travel in the open.
        if (config.getOptionalValue("public-origin", URI.class)
                .filter(ProductionGuard::isOpen)
                .isPresent()) {
            faults.add("PUBLIC_ORIGIN must be https in production, or on this machine.");
        }
        if (!faults.isEmpty()) {
            throw new IllegalStateException(String.join("\n", faults));
        }
    }

    private URI issuer() {
        return URI.create(config.getValue("quarkus.oidc.auth-server-url", String.class));
    }

    private static boolean isOpen(URI address) {
        return !"https".equals(address.getScheme()) && !LOOPBACK.contains(address.getHost());
    }

    private static String letsAnybodyIn(URI issuer) {
        return "The realm at " + issuer
                + " lets a demo account in. Import it with DTA_DEMO_ACCOUNTS=false before production.";
    }

    @Override
    public HealthCheckResponse call() {
        if (!closed) {
            var found = realm.look(issuer());
            closed = found == DemoRealm.Finding.CLOSED;
            if (found == DemoRealm.Finding.OPEN) {
                LOG.fatal(letsAnybodyIn(issuer()));
                Quarkus.asyncExit(1);
            }
        }
        return HealthCheckResponse.named("no-demo-accounts").status(closed).build();
    }

    private List<String> demoSecrets() {
        var faults = new ArrayList<String>();
        var password = value("quarkus.datasource.password");
        if (!password.isEmpty() && password.equals(value("quarkus.datasource.username"))) {
            faults.add("quarkus.datasource.password is the demo's. Set one of your own.");
        }
        var secret = config.getOptionalValue("idempotency.secret", String.class);
        if (secret.isPresent() && secret.get().length() < SHORTEST_SECRET) {
            faults.add("idempotency.secret must have at least 32 characters.");
        }
        SECRETS.stream()
                .filter(it -> isDemo(value(it)))
                .map(it -> it + " is the demo's. Set one of your own.")
                .forEach(faults::add);
        return faults;
    }

    private String value(String name) {
        return config.getOptionalValue(name, String.class).orElse("");
    }

    /** Those of the demo say so, in clear or in Base64, where Base64 is asked for. */
    private static boolean isDemo(String secret) {
        return secret.toLowerCase(Locale.ROOT).contains("local-only") || secret.startsWith(LOCAL_ONLY_IN_BASE64);
    }
}
