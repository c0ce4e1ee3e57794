package org.digitaltrust.outbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import javax.sql.DataSource;

/**
 * How far Kafka is behind the outbox. Looked at by the relay between its batches and not when somebody asks, so that a
 * database which is away holds up no scrape; the seconds grow meanwhile, for nobody knows better.
 */
final class OutboxLag {

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);
    private static final double MILLIS = 1_000;
    private static final String LOOK = """
            select h.version - f.position,
                   (select o.at from outbox o where o.version > f.position order by o.version limit 1)
            from outbox_head h, outbox_follower f where f.name = 'relay'
            """;

    private final DataSource database;
    private final Clock clock;
    private volatile long rows;
    private volatile Instant sentUntil;
    private Instant nextLook;

    OutboxLag(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
        this.sentUntil = clock.instant();
        this.nextLook = clock.instant();
    }

    void register(MeterRegistry registry) {
        Gauge.builder("outbox.unsent", () -> rows)
                .baseUnit("rows")
                .description("Rows of the outbox that Kafka has not acknowledged")
                .register(registry);
        Gauge.builder("outbox.lag", this::seconds)
                .baseUnit("seconds")
                .description("Age of the oldest row that Kafka has not acknowledged")
                .register(registry);
    }

    void look() throws SQLException {
        var now = clock.instant();
        if (now.isBefore(nextLook)) {
            return;
        }
        nextLook = now.plus(BETWEEN_LOOKS);
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(LOOK);
                var found = statement.executeQuery()) {
            if (found.next()) {
                rows = found.getLong(1);
                var oldest = found.getObject(2, OffsetDateTime.class);
                sentUntil = oldest == null ? now : oldest.toInstant();
            }
        }
    }

    private double seconds() {
        return Math.max(0, Duration.between(sentUntil, clock.instant()).toMillis() / MILLIS);
    }
}
