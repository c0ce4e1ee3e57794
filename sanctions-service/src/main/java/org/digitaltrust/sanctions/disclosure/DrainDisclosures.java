package org.digitaltrust.sanctions.disclosure;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.digitaltrust.chassis.json.JsonRules;
import org.jboss.logging.Logger;

/** Takes what waits to the database, in order; what did not arrive waits on. */
final class DrainDisclosures {

    private static final Logger LOG = Logger.getLogger(DrainDisclosures.class);
    private static final ObjectMapper JSON = JsonRules.mapper();

    private final Spool spool;
    private final ClearCounts clears;
    private final DisclosureStore store;

    DrainDisclosures(Spool spool, ClearCounts clears, DisclosureStore store) {
        this.spool = spool;
        this.clears = clears;
        this.store = store;
    }

    /** The counts and the oldest file; says whether there may be more. */
    boolean once() throws IOException, SQLException {
        drainClears();
        var found = spool.oldest();
        if (found.isEmpty()) {
            return false;
        }
        var batch = found.get();
        var read = recordsOf(batch);
        store.keep(
                read.stream().map(Spooled::disclosure).filter(Objects::nonNull).toList());
        store.count(read.stream().map(Spooled::clears).filter(Objects::nonNull).toList());
        if (batch.damaged() || read.size() < batch.records().size()) {
            LOG.errorf("a spooled file was damaged and is set aside file=%s kept=%d", batch.file(), read.size());
            spool.drained(new Spool.Batch(batch.file(), batch.records(), true));
        } else {
            spool.drained(batch);
        }
        return true;
    }

    private void drainClears() throws SQLException {
        var sent = clears.toSend();
        if (!sent.isEmpty()) {
            store.count(sent);
            clears.arrived(sent);
            store.forget(clears.settled());
        }
    }

    /** Puts the counts into the spool, where they outlive the process; those that it does not take stay counted. */
    void spoolClears() {
        clears.handOver(it -> spool.append(json(it)));
    }

    /** Whether everything has arrived. */
    boolean isDone() {
        return spool.size() == 0 && clears.isEmpty();
    }

    private static byte[] json(Spooled.Clears clears) {
        try {
            return JSON.writeValueAsBytes(Spooled.of(clears));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a count is always writable", e);
        }
    }

    private static List<Spooled> recordsOf(Spool.Batch batch) {
        var found = new ArrayList<Spooled>();
        for (var record : batch.records()) {
            try {
                found.add(JSON.readValue(record, Spooled.class));
            } catch (IOException unreadable) {
                // The file is set aside with it.
                LOG.errorf("a spooled disclosure cannot be read file=%s", batch.file());
            }
        }
        return found;
    }
}
