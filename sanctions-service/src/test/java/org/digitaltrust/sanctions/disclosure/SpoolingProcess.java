package org.digitaltrust.sanctions.disclosure;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.digitaltrust.outbox.Follower;

/** Appends numbers to a spool, and says each on standard output once it is appended, until it is killed. */
final class SpoolingProcess {

    private SpoolingProcess() {}

    /** The directory; a number for each millisecond or so. */
    public static void main(String[] arguments) throws Exception {
        var spool = Spool.open(Path.of(arguments[0]), 1 << 30, 4096, SpoolTest.IDS);
        new Follower("sync", Duration.ofMillis(200), () -> {
                    spool.sync();
                    return false;
                })
                .start();
        var out = System.out;
        for (int i = 0; ; i++) {
            if (!spool.append(Integer.toString(i).getBytes(StandardCharsets.UTF_8))) {
                throw new IllegalStateException("refused");
            }
            out.println(i);
            out.flush();
            LockSupport.parkNanos(500_000);
        }
    }
}
