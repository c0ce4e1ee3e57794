package org.digitaltrust.sanctions.disclosure;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.MemorySize;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.digitaltrust.chassis.time.Ids;
import org.jspecify.annotations.NullUnmarked;

/** The service's own log on a disk of its own. What would be drained to the database is thrown away. */
public final class LogWithoutDatabase implements AutoCloseable {

    private final DisclosureLog log;

    private LogWithoutDatabase(DisclosureLog log) {
        this.log = log;
    }

    public static LogWithoutDatabase open(Ids ids) throws IOException {
        var folder = Files.createTempDirectory("disclosures");
        var log = new DisclosureLog(new Usual(folder), new Nowhere(), ids);
        log.start(new StartupEvent());
        return new LogWithoutDatabase(log);
    }

    public DisclosureLog log() {
        return log;
    }

    @Override
    public void close() {
        log.stop(new ShutdownEvent());
    }

    private record Usual(Path spoolDirectory) implements DisclosureConfig {
        @Override
        public MemorySize spoolLimit() {
            return new MemorySize(BigInteger.ONE.shiftLeft(30));
        }

        @Override
        public MemorySize segmentSize() {
            return new MemorySize(BigInteger.ONE.shiftLeft(22));
        }

        @Override
        public Duration syncInterval() {
            return Duration.ofMillis(200);
        }

        @Override
        public Duration drainInterval() {
            return Duration.ofMillis(500);
        }

        @Override
        public Duration clearsInMemory() {
            return Duration.ofMinutes(1);
        }

        @Override
        public Duration stopPatience() {
            return Duration.ofSeconds(1);
        }
    }

    @NullUnmarked
    private static final class Nowhere extends DisclosureStore {
        Nowhere() {
            super(null, null);
        }

        @Override
        public void keep(List<Entry> entries) {
            // A database would take them.
        }

        @Override
        public void count(List<Spooled.Clears> clears) {
            // Likewise.
        }

        @Override
        public void forget(List<UUID> settled) {
            // Nothing was kept.
        }
    }
}
