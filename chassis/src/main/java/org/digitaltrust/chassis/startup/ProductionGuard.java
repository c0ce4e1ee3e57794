package org.digitaltrust.chassis.startup;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigUtils;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.config.Config;

/**
 * In the {@code prod} profile an application refuses to start with a password that ships with the demo, or against a
 * realm in which the demo clients can still log in. Locally nothing is checked.
 */
@ApplicationScoped
class ProductionGuard {

    private static final List<String> SECRETS =
            List.of("quarkus.datasource.password", "quarkus.datasource.username", "idempotency.secret");

    private final Config config;
    private final DemoRealm realm;

    ProductionGuard(Config config, DemoRealm realm) {
        this.config = config;
        this.realm = realm;
    }

    void check(@Observes @Priority(1) StartupEvent start) {
        if (ConfigUtils.getProfiles().contains(LaunchMode.NORMAL.getDefaultProfile())) {
            refuseDemoSecrets();
            var issuer = URI.create(config.getValue("quarkus.oidc.auth-server-url", String.class));
            if (!"https".equals(issuer.getScheme())) {
                throw new IllegalStateException("quarkus.oidc.auth-server-url must be https in production");
            }
            if (realm.letsDemoClientsIn(issuer)) {
                throw new IllegalStateException("The realm at " + issuer
                        + " accepts a demo client's secret. Import it with DTA_DEMO_ACCOUNTS=false before production.");
            }
        }
    }

    private void refuseDemoSecrets() {
        var password = config.getOptionalValue("quarkus.datasource.password", String.class);
        var user = config.getOptionalValue("quarkus.datasource.username", String.class);
        if (password.isPresent() && password.equals(user)) {
            throw new IllegalStateException("quarkus.datasource.password is the demo's. Set one of your own.");
        }
        for (var name : SECRETS) {
            var value = config.getOptionalValue(name, String.class).orElse("");
            if (value.toLowerCase(Locale.ROOT).contains("local-only")) {
                throw new IllegalStateException(name + " is the demo's. Set one of your own.");
            }
        }
    }
}
