package org.digitaltrust.sanctions.disclosure;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
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

    /** Everything that is on disk or counted. */
    void all() throws IOException, SQLException {
        var more = true;
        while (more) {
            more = once();
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
        var entries = entriesOf(batch);
        store.keep(entries);
        if (batch.damaged() || entries.size() < batch.records().size()) {
            LOG.errorf("a spooled file was damaged and is set aside file=%s kept=%d", batch.file(), entries.size());
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
        try {
            store.count(taken);
        } catch (SQLException | RuntimeException e) {
            clears.giveBack(taken);
            throw e;
        }
    }

    private static List<Entry> entriesOf(Spool.Batch batch) {
        var entries = new ArrayList<Entry>();
        for (var record : batch.records()) {
            try {
                entries.add(JSON.readValue(record, Entry.class));
            } catch (IOException unreadable) {
                // The file is set aside with it.
                LOG.errorf("a spooled disclosure cannot be read file=%s", batch.file());
            }
        }
        return entries;
    }
}
