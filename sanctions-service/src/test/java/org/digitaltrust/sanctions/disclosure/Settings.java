package org.digitaltrust.sanctions.disclosure;

import io.quarkus.runtime.configuration.MemorySize;
import java.math.BigInteger;
import java.nio.file.Path;
import java.time.Duration;

/** A log that does everything at once. */
record Settings(Path spoolDirectory, MemorySize spoolLimit, Duration stopPatience) implements DisclosureConfig {

    private static final Duration SOON = Duration.ofMillis(50);

    static Settings of(Path folder, long limit) {
        return new Settings(folder, new MemorySize(BigInteger.valueOf(limit)), Duration.ofMillis(300));
    }

    Settings stoppingWithin(Duration patience) {
        return new Settings(spoolDirectory, spoolLimit, patience);
    }

    @Override
    public MemorySize segmentSize() {
        return new MemorySize(BigInteger.valueOf(4096));
    }

    @Override
    public Duration syncInterval() {
        return SOON;
    }

    @Override
    public Duration drainInterval() {
        return SOON;
    }

    @Override
    public Duration clearsInMemory() {
        return Duration.ofSeconds(2);
    }
}
