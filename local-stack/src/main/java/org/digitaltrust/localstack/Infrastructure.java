package org.digitaltrust.localstack;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
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
        if (options.throwaway()) {
            forget(options.state());
        }
        Executor threads = work -> Thread.ofVirtual().name("start").start(work);
        var postgres = CompletableFuture.supplyAsync(() -> PostgresServer.start(options, ledger), threads)
                .whenComplete((_, e) -> tell(options, "PostgreSQL", e));
        var kafka = CompletableFuture.supplyAsync(() -> KafkaBroker.start(options, ledger), threads)
                .whenComplete((_, e) -> tell(options, "Kafka", e));
        if (!options.keycloak()) {
            AllOrNone.await(ledger, postgres, kafka);
            return new Infrastructure(postgres.join(), kafka.join(), null);
        }
        var keycloak = postgres.thenApplyAsync(it -> KeycloakServer.start(options, it, ledger), threads)
                .whenComplete((_, e) -> tell(options, "Keycloak", e));
        AllOrNone.await(ledger, postgres, kafka, keycloak);
        return new Infrastructure(postgres.join(), kafka.join(), keycloak.join());
    }

    /** Keycloak's database stays, because creating it takes half a minute; PostgresServer empties the others. */
    private static void forget(Path state) {
        try {
            Folders.delete(state.resolve("kafka"));
            Folders.delete(state.resolve("logs"));
            Folders.delete(state.resolve("run"));
        } catch (IOException e) {
            throw new CannotStart("The folder " + state + " could not be emptied: " + e.getMessage() + ".", e);
        }
    }

    private static void tell(InfrastructureOptions options, String what, @Nullable Throwable failure) {
        if (failure == null) {
            options.progress().tell(what + " is ready");
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

    /** Its processes, to be watched. */
    List<Child> children() {
        return keycloak == null
                ? List.of(postgres.child(), kafka.child())
                : List.of(postgres.child(), kafka.child(), keycloak.child());
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
