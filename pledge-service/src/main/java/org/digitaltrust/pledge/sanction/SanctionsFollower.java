package org.digitaltrust.pledge.sanction;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.faulttolerance.api.RetryWhen;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.temporal.ChronoUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.digitaltrust.chassis.problem.Outage;
import org.digitaltrust.contracts.SanctionsState;
import org.digitaltrust.outbox.Hearing;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears {@code sanctions.v1}. Waits while the database is away; what cannot be read goes to the dead letters. */
@ApplicationScoped
class SanctionsFollower {

    private final CopySanctions copy;
    private final Hearing hearing;

    SanctionsFollower(CopySanctions copy, Hearing hearing) {
        this.copy = copy;
        this.hearing = hearing;
    }

    @Incoming("sanctions")
    @Blocking
    @Retry(maxRetries = -1, maxDuration = 0, delay = 1, delayUnit = ChronoUnit.SECONDS)
    @RetryWhen(exception = Outage.class)
    void on(ConsumerRecord<String, byte[]> message) {
        hearing.of(message, SanctionsState.class, copy::of, copy::forget);
    }
}
