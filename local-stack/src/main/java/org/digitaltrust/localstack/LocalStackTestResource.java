package org.digitaltrust.localstack;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Real PostgreSQL, Kafka and Keycloak for a Quarkus test; name it in {@code @WithTestResource}. Its arguments: {@code database},
 * the service's database (default {@code membership}); {@code keycloak}, {@code true} (default) or {@code false}.
 */
public final class LocalStackTestResource implements QuarkusTestResourceLifecycleManager {
    private static @Nullable TestInfrastructure running;

    private String database = "membership";
    private boolean keycloak = true;

    @Override
    public void init(Map<String, String> arguments) {
        database = arguments.getOrDefault("database", database);
        keycloak = Boolean.parseBoolean(arguments.getOrDefault("keycloak", "true"));
    }

    @Override
    public synchronized Map<String, String> start() {
        var started = TestInfrastructure.start(keycloak);
        remember(started);
        return started.configuration(database);
    }

    @Override
    public synchronized void stop() {
        if (running != null) {
            running.close();
            remember(null);
        }
    }

    private static void remember(@Nullable TestInfrastructure infrastructure) {
        running = infrastructure;
    }

    /** What runs now, to break it and to ask it. */
    public static Infrastructure infrastructure() {
        if (running == null) {
            throw new IllegalStateException("LocalStackTestResource has not been started for this test");
        }
        return running.infrastructure();
    }
}
