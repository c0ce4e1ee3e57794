package org.digitaltrust.sanctions.disclosure;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
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

    /** Everything that is on disk or counted. Counts that find no database are left in the spool. */
    void all() throws IOException, SQLException {
        try {
            var more = true;
            while (more) {
                more = once();
            }
        } finally {
            spoolClears();
        }
    }

    private void spoolClears() throws IOException {
        for (var clears : clears.take().entrySet()) {
            if (!spool.append(JSON.writeValueAsBytes(Spooled.of(clears.getKey(), clears.getValue())))) {
                LOG.errorf("clears not kept client=%s count=%d", clears.getKey().client(), clears.getValue());
            }
        }
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
        var counts = new HashMap<ClearKey, Long>();
        read.stream()
                .map(Spooled::clears)
                .filter(Objects::nonNull)
                .forEach(it -> counts.merge(it.key(), it.count(), Long::sum));
        store.count(counts);
        if (batch.damaged() || read.size() < batch.records().size()) {
            LOG.errorf("a spooled file was damaged and is set aside file=%s kept=%d", batch.file(), read.size());
            spool.drained(new Spool.Batch(batch.file(), batch.records(), true));
        } else {
            spool.drained(batch);
        }
        return true;
    }

    private void drainClears() throws SQLException {
        var taken = clears.take();
        if (taken.isEmpty()) {
            return;
        }
        var arrived = false;
        try {
            store.count(taken);
            arrived = true;
        } finally {
            // Whatever it failed of: drivers throw errors, too.
            if (!arrived) {
                clears.giveBack(taken);
            }
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
