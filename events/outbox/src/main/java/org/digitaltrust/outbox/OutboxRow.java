package org.digitaltrust.outbox;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One row of the outbox. Without a topic it is a note to this service's followers; with one and no payload, a tombstone. */
public record OutboxRow(
        long version,
        UUID key,
        String cause,
        @Nullable String topic,
        @Nullable String payload,
        @Nullable String traceparent,
        Instant at) {}
