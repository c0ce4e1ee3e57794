package org.digitaltrust.sanctions.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.SQLException;
import java.util.List;

/** Writes the log as lines, as much of it as there is when it is written. */
@ApplicationScoped
class WriteEntries {

    private static final int AT_ONCE = 1_000;

    private final AuditLog log;

    WriteEntries(AuditLog log) {
        this.log = log;
    }

    void from(long index, OutputStream target) throws IOException {
        var next = index;
        while (true) {
            var entries = read(next);
            for (var it : entries) {
                target.write("{\"index\":%d,\"entry\":%s,\"hash\":\"%s\"}\n"
                        .formatted(it.index(), it.canonical(), it.hash())
                        .getBytes(UTF_8));
            }
            if (entries.size() < AT_ONCE) {
                return;
            }
            next = entries.getLast().index() + 1;
        }
    }

    private List<AuditEntry> read(long index) throws IOException {
        try {
            return log.from(index, AT_ONCE);
        } catch (SQLException e) {
            throw new IOException("audit log not read", e);
        }
    }
}
