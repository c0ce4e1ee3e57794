package org.digitaltrust.outbox;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Clock;
import java.util.Map;
import javax.sql.DataSource;
import org.digitaltrust.chassis.tracing.Tracing;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Runs the relay for as long as the application runs, and wakes it after every local commit that appended. */
@ApplicationScoped
class RelayLifecycle {

    private final OutboxRelay relay;
    private final OutboxLag lag;
    private final Follower follower;

    RelayLifecycle(
            DataSource database,
            OutboxConfig config,
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            @ConfigProperty(name = "quarkus.application.name") String application,
            Tracing tracing,
            Clock clock) {
        var producer = new OutboxProducer(kafka, "/" + application, tracing);
        relay = new OutboxRelay(database, producer, config.batchSize(), config.retention(), clock);
        follower = new Follower("outbox-relay", config.pollInterval(), this::relayAndLook);
        lag = new OutboxLag(database, clock);
    }

    private boolean relayAndLook() throws Exception {
        var more = relay.relay();
        lag.look();
        return more;
    }

    void start(@Observes StartupEvent event, MeterRegistry registry) {
        lag.register(registry);
        FunctionCounter.builder("outbox.dead.letters", relay, OutboxRelay::deadLetters)
                .description("Rows of the outbox that Kafka will never take and that were put aside")
                .register(registry);
        follower.start();
    }

    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) OutboxGrew grew) {
        follower.wake();
    }

    void stop(@Observes ShutdownEvent event) {
        follower.close();
        relay.close();
    }
}
