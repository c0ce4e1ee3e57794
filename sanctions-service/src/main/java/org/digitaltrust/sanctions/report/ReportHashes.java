package org.digitaltrust.sanctions.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Set;
import java.util.UUID;
import org.digitaltrust.chassis.caller.Caller;
import org.digitaltrust.chassis.code.WrittenCode;
import org.digitaltrust.chassis.sealing.KeyedHashes;

/** What of a report can be found again without being readable. */
@ApplicationScoped
class ReportHashes {

    private final KeyedHashes hashes;

    ReportHashes(KeyedHashes hashes) {
        this.hashes = hashes;
    }

    /**
     * By which the sender of a report, who may have no account, hears what became of it. It follows from the report's id and a key, so
     * that a request that is repeated gets the same one although only its hash is kept.
     */
    String trackingCode(UUID report) {
        var secret = hashes.named("report-tracking-code").of(report.toString());
        return WrittenCode.of(Arrays.copyOf(secret, WrittenCode.BYTES));
    }

    byte[] ofTrackingCode(UUID report) {
        return WrittenCode.hash(trackingCode(report)).orElseThrow();
    }

    /** The same for two reports about the same. */
    byte[] of(About about) {
        return hashes.named("report-subject").of(about.key());
    }

    /** By which repeated requests of one sender are known without naming the sender. */
    Caller pseudonym(Caller sender) {
        var hash = HexFormat.of().formatHex(hashes.named("report-sender").of(sender.subject()));
        return new Caller(hash, "reporter", Set.of(), sender.service(), null);
    }
}
