package org.digitaltrust.membership.member;

import io.smallrye.faulttolerance.api.RetryWhen;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.digitaltrust.chassis.problem.Outage;
import org.digitaltrust.contracts.SanctionsState;
import org.digitaltrust.outbox.Hearing;
import org.digitaltrust.outbox.Wire;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears {@code sanctions.v1}. */
@ApplicationScoped
class SanctionsConsumer {

    private final NoteSanctions note;
    private final Hearing hearing;

    SanctionsConsumer(NoteSanctions note, Hearing hearing) {
        this.note = note;
        this.hearing = hearing;
    }

    @Incoming("sanctions")
    @Blocking
    @Retry(maxRetries = -1, maxDuration = 0, delay = 1, delayUnit = ChronoUnit.SECONDS)
    @RetryWhen(exception = Outage.class)
    void hear(ConsumerRecord<String, byte[]> message) {
        hearing.of(message, () -> note(message));
    }

    private void note(ConsumerRecord<String, byte[]> message) {
        if (message.value() == null) {
            note.ofErased(UUID.fromString(message.key()));
        } else {
            note.of(Wire.read(message.value(), SanctionsState.class));
        }
    }
}
