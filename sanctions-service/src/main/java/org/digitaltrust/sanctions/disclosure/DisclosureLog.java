package org.digitaltrust.sanctions.disclosure;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import org.digitaltrust.chassis.json.JsonRules;
import org.digitaltrust.chassis.problem.Problem;
import org.digitaltrust.chassis.time.Ids;
import org.digitaltrust.outbox.Follower;
import org.digitaltrust.sanctions.problem.SanctionsProblem;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Notes who was told what. Neither method waits for disk or database, so both may be called from an event loop. An entry is on disk
 * within the sync interval and in the database as soon as that is there; plain clears are only counted, and counts that are
 * not in the database yet, at most of the last minute, are lost if the process is killed.
 */
@ApplicationScoped
public class DisclosureLog {

    private static final Logger LOG = Logger.getLogger(DisclosureLog.class);
    private static final ObjectMapper JSON = JsonRules.mapper();

    private final Spool spool;
    private final ClearCounts clears;
    private final Ids ids;
    private final DisclosureConfig config;
    private final DrainDisclosures drain;
    private final Follower syncing;
    private final Follower draining;

    DisclosureLog(DisclosureConfig config, DisclosureStore store, Ids ids) {
        this.ids = ids;
        this.config = config;
        clears = new ClearCounts(ids);
        try {
            spool = Spool.open(
                    config.spoolDirectory(),
                    config.spoolLimit().asLongValue(),
                    config.segmentSize().asLongValue(),
                    ids);
        } catch (IOException e) {
            throw new UncheckedIOException("disclosure.spool-directory cannot be used: " + config.spoolDirectory(), e);
        }
        drain = new DrainDisclosures(spool, clears, store);
        syncing = new Follower("disclosure-sync", config.syncInterval(), this::sync);
        draining = new Follower("disclosure-drain", config.drainInterval(), drain::once);
    }

    /**
     * Notes a disclosure. To be called before the answer is given.
     *
     * @throws Problem {@code disclosure-log-full} (503) if it cannot be noted; then the answer must not be given
     */
    public void disclosed(Disclosure entry) {
        try {
            if (!spool.append(JSON.writeValueAsBytes(Spooled.of(new Entry(ids.next(), entry))))) {
                throw SanctionsProblem.DISCLOSURE_LOG_FULL.with();
            }
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a disclosure is always writable", e);
        }
    }

    /** Counts an answer that disclosed nothing. */
    public void clear(String client, @Nullable String purpose, Instant at) {
        clear(client, purpose, at, 1);
    }

    /** Counts many of them. */
    public void clear(String client, @Nullable String purpose, Instant at, int many) {
        clears.add(client, purpose, at, many);
    }

    /** Bytes that wait for the database. */
    public long size() {
        return spool.size();
    }

    /** Entries that wait for the database. */
    public long undrained() {
        return spool.undrained();
    }

    private boolean sync() throws IOException {
        if (clears.isBehindFor(config.clearsInMemory())) {
            drain.spoolClears();
        }
        spool.sync();
        return false;
    }

    void start(@Observes StartupEvent event) {
        syncing.start();
        draining.start();
    }

    /**
     * After the last request. First everything goes to the disk, so that nothing depends on the database; then the database
     * has the time that a failover takes. What it does not take waits on disk for the next start.
     */
    void stop(@Observes ShutdownEvent event) {
        try (spool;
                syncing;
                draining) {
            drain.spoolClears();
            syncing.wake();
            draining.wake();
            awaitDrained();
            drain.spoolClears();
        } catch (IOException | InterruptedException e) {
            LOG.errorf(e, "stopped before all was on disk");
        }
        if (!drain.isDone()) {
            LOG.warnf("disclosures wait on disk for the next start undrained=%d", undrained());
        }
        if (!clears.isEmpty()) {
            LOG.errorf("counts of clears were not kept: the spool took no more");
        }
    }

    private void awaitDrained() throws InterruptedException {
        var deadline = System.nanoTime() + config.stopPatience().toNanos();
        while (!drain.isDone() && System.nanoTime() < deadline) {
            Thread.sleep(20);
        }
    }
}
