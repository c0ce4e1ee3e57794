package org.digitaltrust.sanctions.feed;

import static org.digitaltrust.sanctions.problem.SanctionsProblem.CURSOR_EXPIRED;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.digitaltrust.chassis.page.Page;
import org.digitaltrust.chassis.problem.Problem;

/** Reads on from a cursor, and waits if there is nothing yet. */
@ApplicationScoped
class ReadFeed {

    private final FeedReader reader;
    private final FeedFollower follower;

    ReadFeed(FeedReader reader, FeedFollower follower) {
        this.reader = reader;
        this.follower = follower;
    }

    /**
     * The next changes, at least one unless the time is over or too many wait already.
     *
     * @param party who waits
     * @return always with a cursor, since there is no last page
     * @throws Problem 410 {@code cursor-expired} if some of what followed the cursor is no longer kept
     */
    Page<FeedItem> from(String party, FeedCursor cursor, int limit, Duration wait) {
        var deadline = System.nanoTime() + wait.toNanos();
        var found = first(cursor, limit);
        while (found.items().isEmpty()) {
            var left = Duration.ofNanos(deadline - System.nanoTime());
            if (!left.isPositive() || !follower.awaitBeyond(party, found.head(), left)) {
                break;
            }
            found = after(found.head(), limit);
        }
        // A page that is not full has passed over everything up to the head that is not shown.
        var items = found.items();
        var last = items.size() == limit ? items.getLast().version() : found.head();
        return new Page<>(items, new FeedCursor.After(last).text());
    }

    private FeedReader.Found first(FeedCursor cursor, int limit) {
        return switch (cursor) {
            case FeedCursor.Oldest oldest -> reader.after(0, limit);
            case FeedCursor.Latest latest -> after(reader.head(), limit);
            case FeedCursor.After(var version) -> after(version, limit);
        };
    }

    private FeedReader.Found after(long version, int limit) {
        var found = reader.after(version, limit);
        if (found.leavesGapAfter(version)) {
            throw CURSOR_EXPIRED.with();
        }
        return found;
    }
}
