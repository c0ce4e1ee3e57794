package org.digitaltrust.membership.importing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A file that has been taken in: its lines, batch by batch, and how they are read. */
final class ImportFile implements AutoCloseable {

    private final Spool spool;
    private final Lines lines;
    private final LineFormat format;
    private @Nullable Line first;

    /** @param first the line that was read ahead and belongs to the batches; null if there is none */
    ImportFile(Spool spool, Lines lines, LineFormat format, @Nullable Line first) {
        this.spool = spool;
        this.lines = lines;
        this.format = format;
        this.first = first;
    }

    LineFormat format() {
        return format;
    }

    /** Empty at the end. */
    List<Line> next(int most) throws IOException {
        var batch = new ArrayList<Line>();
        if (first != null) {
            batch.add(first);
            first = null;
        }
        while (batch.size() < most) {
            var line = lines.next();
            if (line == null) {
                break;
            }
            batch.add(line);
        }
        return batch;
    }

    @Override
    public void close() throws IOException {
        spool.close();
    }
}
