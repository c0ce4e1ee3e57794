package org.digitaltrust.pledge.member;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.faulttolerance.api.RetryWhen;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.temporal.ChronoUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.digitaltrust.chassis.problem.Outage;
import org.digitaltrust.contracts.MemberState;
import org.digitaltrust.outbox.Hearing;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears {@code members.v1}. Waits while the database is away; what cannot be read goes to the dead letters. */
@ApplicationScoped
class MembersFollower {

    private final CopyMember copy;
    private final Hearing hearing;

    MembersFollower(CopyMember copy, Hearing hearing) {
        this.copy = copy;
        this.hearing = hearing;
    }

    @Incoming("members")
    @Blocking
    @Retry(maxRetries = -1, maxDuration = 0, delay = 1, delayUnit = ChronoUnit.SECONDS)
    @RetryWhen(exception = Outage.class)
    void on(ConsumerRecord<String, byte[]> message) {
        hearing.of(message, MemberState.class, copy::of, copy::forget);
    }
}
