package org.digitaltrust.membership.directory;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.digitaltrust.outbox.Follower;
import org.digitaltrust.outbox.OutboxConfig;
import org.digitaltrust.outbox.OutboxGrew;

/**
 * Keeps searches by likeness in step with the directory: reads it once, then follows the outbox, in which every change of a
 * member stands. Entries that came to be without a change, as those of members from before there was a directory, come in at once
 * here and within ten minutes elsewhere.
 */
@ApplicationScoped
class LikenessFollower {

    private static final Duration BETWEEN_READINGS = Duration.ofMinutes(10);

    private final LikenessIndex index = new LikenessIndex();
    private final LikenessLoader loader;
    private final OutboxConfig config;
    private final Clock clock;
    private final Follower follower;
    private volatile boolean built;
    private volatile Instant readAgainAt = Instant.MIN;
    private long version;

    LikenessFollower(LikenessLoader loader, OutboxConfig config, Clock clock) {
        this.loader = loader;
        this.config = config;
        this.clock = clock;
        this.follower = new Follower("likeness", config.pollInterval(), this::look);
    }

    void start(@Observes StartupEvent event) {
        follower.start();
    }

    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) OutboxGrew grew) {
        follower.wake();
    }

    void readAgain(@Observes(during = TransactionPhase.AFTER_SUCCESS) DirectoryFilled filled) {
        readAgainAt = Instant.MIN;
        follower.wake();
    }

    void stop(@Observes ShutdownEvent event) {
        follower.close();
    }

    /** The likest who fit, behind a place. Nobody before the directory has been read. */
    List<Place> likest(Wanted wanted, Place after, int most) {
        return wanted.text().map(it -> index.likest(it, wanted, after, most)).orElse(List.of());
    }

    private boolean look() throws SQLException {
        var now = clock.instant();
        if (!now.isBefore(readAgainAt)) {
            readAgainAt = now.plus(BETWEEN_READINGS);
            read();
            return true;
        }
        var changes = loader.changesAfter(version, config.batchSize());
        if (changes.leavesGapAfter(version)) {
            read();
            return true;
        }
        index.change(changes.entries(), changes.gone());
        version = changes.version();
        return !changes.complete();
    }

    private void read() throws SQLException {
        var everything = loader.everything();
        index.replace(everything.entries());
        version = everything.version();
        built = true;
    }

    boolean isBuilt() {
        return built;
    }

    int size() {
        return index.size();
    }
}
