package org.digitaltrust.localstack;

import java.util.HashMap;
import java.util.Map;

/**
 * Infrastructure for tests, on free ports. Keycloak's database is kept between runs, because creating it takes half a minute;
 * service databases are empty at each start and so is Kafka. Two test runs of one checkout wait for one another.
 */
public final class TestInfrastructure implements AutoCloseable {
    private final FolderLock lock;
    private final Infrastructure infrastructure;
    private final Thread atExit = new Thread(this::end, "test-infrastructure-end");

    private TestInfrastructure(FolderLock lock, Infrastructure infrastructure) {
        this.lock = lock;
        this.infrastructure = infrastructure;
        Runtime.getRuntime().addShutdownHook(atExit);
    }

    /** PostgreSQL and Kafka, and Keycloak if wanted. */
    public static TestInfrastructure start(boolean keycloak) {
        var checkout = Checkout.find();
        var state = checkout.test();
        var lock = FolderLock.await(state.resolve("lock"));
        try {
            var options = new InfrastructureOptions(checkout, state, Ports.free(), keycloak, true, Progress.silent());
            return new TestInfrastructure(lock, Infrastructure.start(options));
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    public Infrastructure infrastructure() {
        return infrastructure;
    }

    /** The configuration of a Quarkus application whose data live in that database. */
    public Map<String, String> configuration(String database) {
        var configuration = new HashMap<String, String>();
        configuration.put(
                "quarkus.datasource.jdbc.url", infrastructure.postgres().jdbcUrl(database));
        configuration.put("quarkus.datasource.username", database);
        configuration.put("quarkus.datasource.password", database);
        configuration.put("kafka.bootstrap.servers", infrastructure.kafka().bootstrapServers());
        if (infrastructure.hasKeycloak()) {
            configuration.put(
                    "quarkus.oidc.auth-server-url",
                    infrastructure.keycloak().issuer().toString());
        }
        return configuration;
    }

    @Override
    public void close() {
        Runtime.getRuntime().removeShutdownHook(atExit);
        end();
    }

    private void end() {
        infrastructure.close();
        lock.close();
    }
}
