package org.digitaltrust.contracts;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A message: what the owner publishes about one key, whole. A consumer keeps the newest sequence and ignores the rest. */
public sealed interface State permits MemberState, PledgesState, CodeState, SanctionsState {

    /** The Kafka topic this state travels on. */
    String topic();

    /** The Kafka key: the subject, or the code for {@code codes.v1}. */
    UUID key();

    /** Grows with every state of the same key; taken from the owner's outbox, so it may leave gaps. */
    long sequence();

    /**
     * What brought this state about. Informative: the state speaks for itself. Null to a reader older than the cause;
     * never null where a state is written.
     */
    @Nullable
    Enum<?> cause();

    /** When the owner changed, by the owner's clock. */
    Instant at();
}
