package org.digitaltrust.pledge.statuslist;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.digitaltrust.pledge.document.Held;
import org.jspecify.annotations.Nullable;

/**
 * The lists as this replica last made them. They are made again only when a bit has changed or a day has passed; whether one
 * has, the database is asked at most once in a moment.
 */
@ApplicationScoped
class PublishedLists {

    private final StatusListStore lists;
    private final PublishList publish;
    private final Duration moment;
    private final Clock clock;
    private final Map<UUID, Held<PublishedList>> kept = new ConcurrentHashMap<>();

    PublishedLists(StatusListStore lists, PublishList publish, StatusListConfig config, Clock clock) {
        this.lists = lists;
        this.publish = publish;
        this.moment = config.lookAgainAfter();
        this.clock = clock;
    }

    /** What is in memory, if the database was asked about it a moment ago. */
    Optional<PublishedList> fresh(UUID id) {
        return Optional.ofNullable(kept.get(id))
                .filter(it -> isFresh(it, clock.instant()))
                .map(Held::value);
    }

    /** What the database holds, from memory if it is the same. Empty if there is no such list. */
    Optional<PublishedList> current(UUID id) {
        var now = clock.instant();
        // Of those who ask at the same time one makes the list, and the others wait for it.
        return Optional.ofNullable(kept.compute(id, (_, known) -> lookAgain(id, known, now)))
                .map(Held::value);
    }

    private @Nullable Held<PublishedList> lookAgain(UUID id, @Nullable Held<PublishedList> known, Instant now) {
        if (known != null && isFresh(known, now)) {
            return known;
        }
        var version = lists.version(id);
        if (version.isEmpty()) {
            return null;
        }
        if (known != null && known.value().isGoodAt(now) && known.value().version() == version.getAsLong()) {
            return new Held<>(known.value(), now);
        }
        return lists.content(id).map(it -> new Held<>(publish.of(it, now), now)).orElse(null);
    }

    private boolean isFresh(Held<PublishedList> known, Instant now) {
        return known.value().isGoodAt(now) && known.isFresh(now, moment);
    }
}
