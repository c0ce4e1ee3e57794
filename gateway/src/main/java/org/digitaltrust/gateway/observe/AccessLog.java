package org.digitaltrust.gateway.observe;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.StringWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import org.jboss.logging.Logger;

/**
 * Lines of JSON, one for each request, in the log category {@code access}. Event loops only leave a record in a bounded
 * queue; a thread of its own encodes what has gathered and hands it to the log's handler in one piece. When the handler
 * is slower than the requests, lines are dropped and counted: a full disk must not hold up an answer.
 */
@Singleton
class AccessLog {

    private static final Logger LOG = Logger.getLogger("access");

    // Short: encoding what gathers in 50 ms takes a processor away from the event loops for long enough to be felt.
    private static final long BETWEEN_BATCHES = Duration.ofMillis(5).toNanos();
    private static final long WHEN_IDLE = Duration.ofMillis(50).toNanos();
    private static final int BATCH = 1024;

    private final boolean enabled;
    private final double successes;
    private final ArrayBlockingQueue<AccessLine> waiting;
    private final Counter written;
    private final Counter dropped;
    private final JsonFactory json = new JsonFactory();
    private final Thread writer =
            Thread.ofPlatform().daemon().name("access-log").unstarted(this::write);
    private volatile boolean running = true;

    AccessLog(ObserveSettings settings, MeterRegistry registry) {
        this.enabled = settings.accessLog().enabled();
        this.successes = settings.accessLog().successes();
        this.waiting = new ArrayBlockingQueue<>(settings.accessLog().waiting());
        this.written = Counter.builder("gateway.access_log.lines")
                .description("Lines of the access log")
                .tag("outcome", "written")
                .register(registry);
        this.dropped = Counter.builder("gateway.access_log.lines")
                .description("Lines of the access log")
                .tag("outcome", "dropped")
                .register(registry);
    }

    void start(@Observes StartupEvent event) {
        if (enabled) {
            writer.start();
        }
    }

    boolean wants(Outcome outcome) {
        return enabled
                && (!outcome.isGood()
                        || successes >= 1
                        || ThreadLocalRandom.current().nextDouble() < successes);
    }

    void offer(AccessLine line) {
        if (!waiting.offer(line)) {
            dropped.increment();
        }
    }

    /** Looks from time to time instead of being woken: waking a thread would cost the event loop more than the line does. */
    private void write() {
        var batch = new ArrayList<AccessLine>(BATCH);
        while (running || !waiting.isEmpty()) {
            boolean some = waiting.drainTo(batch, BATCH) > 0;
            if (some) {
                LOG.info(encoded(batch));
                written.increment(batch.size());
                batch.clear();
            }
            if (running) {
                LockSupport.parkNanos(some ? BETWEEN_BATCHES : WHEN_IDLE);
            }
        }
    }

    String encoded(List<AccessLine> lines) {
        var text = new StringWriter(lines.size() * 384);
        try (var generator = json.createGenerator(text).setPrettyPrinter(new MinimalPrettyPrinter("\n"))) {
            for (var line : lines) {
                line.writeTo(generator);
            }
        } catch (IOException e) {
            throw new IllegalStateException("memory does not fail to be written", e);
        }
        return text.toString();
    }

    void stop(@Observes ShutdownEvent event) {
        running = false;
        LockSupport.unpark(writer);
        try {
            writer.join(Duration.ofSeconds(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
