package org.digitaltrust.sanctions.subject;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.faulttolerance.api.RetryWhen;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.digitaltrust.chassis.problem.Outage;
import org.digitaltrust.contracts.MemberState;
import org.digitaltrust.outbox.Hearing;
import org.digitaltrust.outbox.Wire;
import org.digitaltrust.sanctions.schema.Migrations;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears members.v1. Waits out a database that is away; what cannot be read goes to the dead letters. */
@ApplicationScoped
class MembersConsumer {

    private final MemberCopies copies;
    private final Migrations migrations;
    private final Hearing hearing;

    MembersConsumer(MemberCopies copies, Migrations migrations, Hearing hearing) {
        this.hearing = hearing;
        this.migrations = migrations;
        this.copies = copies;
    }

    @Incoming("members")
    @Blocking
    @Retry(maxRetries = -1, maxDuration = 0, delay = 1, delayUnit = ChronoUnit.SECONDS)
    @RetryWhen(exception = Outage.class)
    public void on(ConsumerRecord<String, byte[]> message) {
        hearing.of(message, () -> note(message));
    }

    private void note(ConsumerRecord<String, byte[]> message) {
        migrations.ensure();
        if (message.value() == null) {
            copies.erase(UUID.fromString(message.key()));
        } else {
            copies.note(Wire.read(message.value(), MemberState.class));
        }
    }
}
