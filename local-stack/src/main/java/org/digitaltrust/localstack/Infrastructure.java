package org.digitaltrust.localstack;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** PostgreSQL, Kafka and, if wanted, Keycloak: started together, stopped in order. */
public final class Infrastructure implements AutoCloseable {
    private final PostgresServer postgres;
    private final KafkaBroker kafka;
    private final @Nullable KeycloakServer keycloak;

    private Infrastructure(PostgresServer postgres, KafkaBroker kafka, @Nullable KeycloakServer keycloak) {
        this.postgres = postgres;
        this.kafka = kafka;
        this.keycloak = keycloak;
    }

    /** Ends what an earlier run left behind in the state folder, then starts everything. Refuses with {@link CannotStart}. */
    public static Infrastructure start(InfrastructureOptions options) {
        return start(options, ledger(options.state()));
    }

    static Ledger ledger(Path state) {
        var ledger = new Ledger(state.resolve("processes"));
        ledger.endLeftovers();
        return ledger;
    }

    static Infrastructure start(InfrastructureOptions options, Ledger ledger) {
        Executor threads = work -> Thread.ofVirtual().name("start").start(work);
        var postgres = CompletableFuture.supplyAsync(() -> PostgresServer.start(options, ledger), threads);
        var kafka = CompletableFuture.supplyAsync(() -> KafkaBroker.start(options, ledger), threads);
        var told = CompletableFuture.allOf(
                postgres.thenAccept(_ -> options.progress().ready("PostgreSQL")),
                kafka.thenAccept(_ -> options.progress().ready("Kafka")));
        CompletableFuture<Optional<KeycloakServer>> keycloak = postgres.thenApplyAsync(
                server -> {
                    if (!options.keycloak()) {
                        return Optional.empty();
                    }
                    var started = KeycloakServer.start(options, server, ledger);
                    options.progress().ready("Keycloak");
                    return Optional.of(started);
                },
                threads);
        try {
            CompletableFuture.allOf(told, keycloak).join();
            return new Infrastructure(
                    postgres.join(), kafka.join(), keycloak.join().orElse(null));
        } catch (CompletionException e) {
            // allOf waits for the others, so whatever did start is in the ledger and ends here.
            ledger.endLeftovers();
            throw e.getCause() instanceof CannotStart refusal ? refusal : e;
        }
    }

    public PostgresServer postgres() {
        return postgres;
    }

    public KafkaBroker kafka() {
        return kafka;
    }

    /** Refuses when it was started without. */
    public KeycloakServer keycloak() {
        if (keycloak == null) {
            throw new IllegalStateException("started without Keycloak");
        }
        return keycloak;
    }

    public boolean hasKeycloak() {
        return keycloak != null;
    }

    /** Keycloak, Kafka, PostgreSQL: nobody loses what they still need. */
    @Override
    public void close() {
        if (keycloak != null) {
            keycloak.close();
        }
        kafka.close();
        postgres.close();
    }
}
