package org.digitaltrust.localstack;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The real Keycloak distribution on 127.0.0.1, with the realm that every environment imports. */
public final class KeycloakServer implements AutoCloseable {
    public static final String REALM = "digital-trust";

    /** The administrator of Keycloak itself. Local only: it is created by the first start on an empty database. */
    public static final String ADMIN_USER = "admin";

    public static final String ADMIN_PASSWORD = "admin";

    /** Where the realm tells the gateway that a session of the console has ended. */
    private static final String SIGN_OUT = "DTA_CONSOLE_SIGN_OUT";

    private static final Duration START_LIMIT = Duration.ofMinutes(4);

    private final Child child;
    private final int port;

    private KeycloakServer(Child child, int port) {
        this.child = child;
        this.port = port;
    }

    /** Starts it; imports the realm if this database has not got the realm as it is written now. */
    static KeycloakServer start(InfrastructureOptions options, PostgresServer postgres, Ledger ledger) {
        var distribution = KeycloakDistribution.built(options, ledger);
        var realm = RealmImport.into(distribution, options.state());
        if (!realm.isCurrent()) {
            options.progress().tell("Keycloak creates its tables and imports the realm, once");
            realm.forget();
            postgres.recreate("keycloak");
        }
        var port = options.ports().of(Ports.Use.KEYCLOAK);
        var arguments = List.of(
                "start",
                "--optimized",
                "--import-realm",
                "--http-enabled=true",
                "--http-host=127.0.0.1",
                "--http-port=" + port,
                "--http-management-port=" + options.ports().of(Ports.Use.KEYCLOAK_MANAGEMENT),
                // Fixed: otherwise the issuer in tokens would be whatever host name the caller used.
                "--hostname=http://localhost:" + port,
                // Otherwise it looks for a cluster, on every network interface.
                "--cache=local",
                "--http-pool-max-threads=16",
                "--db-pool-max-size=16");
        var home = distribution.home();
        var command = distribution.command(arguments);
        var log = options.log("keycloak");
        var program = new Child.Program(
                "Keycloak", command, environment(postgres, options.ports()), home, log, Child.Stop.TERM);
        var server = new KeycloakServer(Child.start(program, ledger), port);
        try {
            server.child.awaitReady(
                    START_LIMIT, () -> Http.isOk(URI.create(server.issuer() + "/.well-known/openid-configuration")));
            realm.done();
            return server;
        } catch (RuntimeException e) {
            server.close();
            throw e;
        }
    }

    private static Map<String, String> environment(PostgresServer postgres, Ports ports) {
        return Map.of(
                "KC_DB_URL",
                postgres.jdbcUrl("keycloak"),
                "KC_DB_USERNAME",
                "keycloak",
                "KC_DB_PASSWORD",
                "keycloak",
                "KC_BOOTSTRAP_ADMIN_USERNAME",
                ADMIN_USER,
                "KC_BOOTSTRAP_ADMIN_PASSWORD",
                ADMIN_PASSWORD,
                RealmImport.DEMO_ACCOUNTS,
                "true",
                SIGN_OUT,
                "http://127.0.0.1:" + ports.of(Ports.Use.GATEWAY_MANAGEMENT) + "/q/backchannel-logout");
    }

    /** The realm's issuer, as it stands in tokens. */
    public URI issuer() {
        return base().resolve("/realms/" + REALM);
    }

    /** Keycloak's own address: {@code /admin/realms/digital-trust/...} below it is the admin API. */
    public URI base() {
        return URI.create("http://localhost:" + port + "/");
    }

    /** An access token for the admin API. */
    public String adminToken() {
        return Tokens.request(
                        base().resolve("/realms/master/protocol/openid-connect/token"),
                        Map.of(
                                "grant_type",
                                "password",
                                "client_id",
                                "admin-cli",
                                "username",
                                ADMIN_USER,
                                "password",
                                ADMIN_PASSWORD))
                .value();
    }

    /** SIGSTOP: it is there, but answers nobody. */
    public void freeze() {
        child.freeze();
    }

    /** SIGCONT, after {@link #freeze()}. */
    public void thaw() {
        child.thaw();
    }

    Child child() {
        return child;
    }

    @Override
    public void close() {
        child.stop();
    }
}
