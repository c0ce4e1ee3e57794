package org.digitaltrust.sanctions.code;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.faulttolerance.api.RetryWhen;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.temporal.ChronoUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.digitaltrust.chassis.problem.Outage;
import org.digitaltrust.contracts.CodeState;
import org.digitaltrust.outbox.Hearing;
import org.digitaltrust.outbox.Wire;
import org.digitaltrust.sanctions.schema.Migrations;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears codes.v1. A code is never erased, so that a tombstone says nothing. */
@ApplicationScoped
class CodesConsumer {

    private final CodeVersions versions;
    private final Migrations migrations;
    private final Hearing hearing;

    CodesConsumer(CodeVersions versions, Migrations migrations, Hearing hearing) {
        this.versions = versions;
        this.migrations = migrations;
        this.hearing = hearing;
    }

    @Incoming("codes")
    @Blocking
    @Retry(maxRetries = -1, maxDuration = 0, delay = 1, delayUnit = ChronoUnit.SECONDS)
    @RetryWhen(exception = Outage.class)
    public void on(ConsumerRecord<String, byte[]> message) {
        hearing.of(message, () -> note(message));
    }

    private void note(ConsumerRecord<String, byte[]> message) {
        migrations.ensure();
        if (message.value() != null) {
            versions.note(Wire.read(message.value(), CodeState.class));
        }
    }
}
