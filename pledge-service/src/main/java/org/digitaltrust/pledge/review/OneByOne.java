package org.digitaltrust.pledge.review;

import static java.util.Objects.requireNonNull;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import org.digitaltrust.chassis.problem.Outage;
import org.jboss.logging.Logger;

/**
 * Looks at those whose turn it is. One that fails stays due, is counted each time and told of once, and holds up no other;
 * a neighbour that is away ends the look, since nobody would fare better.
 */
@ApplicationScoped
public class OneByOne {

    private static final Logger LOG = Logger.getLogger(OneByOne.class);
    private static final Outage OUTAGE = new Outage();

    /** What is looked at. */
    public enum Kind {
        /** By member. */
        PLEDGES,
        /** By member. */
        CERTIFICATES,
        VERSIONS,
        /** Those kept no longer, by member. */
        DOSSIERS;

        private String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Map<Kind, Counter> failures = new EnumMap<>(Kind.class);
    private final Set<Failing> failing = ConcurrentHashMap.newKeySet();

    private record Failing(Kind kind, UUID id) {}

    OneByOne(MeterRegistry registry) {
        for (var kind : Kind.values()) {
            failures.put(
                    kind,
                    Counter.builder("reviews.failed")
                            .description("What time has changed and could not be brought up to it, each time")
                            .tag("of", kind.word())
                            .register(registry));
        }
    }

    /**
     * Goes on until nobody is due but those who were left.
     *
     * @param most how many to read at once
     * @param due at most so many of those whose turn it is
     * @param look in a transaction of its own; false where somebody else is at it, or nothing is left to do
     * @return how many were looked at
     */
    public int all(Kind kind, int most, IntFunction<List<UUID>> due, Predicate<UUID> look) {
        var done = 0;
        var left = new HashSet<UUID>();
        var before = Set.<UUID>of();
        var some = due.apply(most);
        while (!some.isEmpty()) {
            for (var id : some) {
                // Who is still due after a look is left too, or there would be no end.
                if (!before.contains(id) && succeeds(kind, id, look)) {
                    done++;
                } else {
                    left.add(id);
                }
            }
            before = Set.copyOf(some);
            some = new ArrayList<>(due.apply(most + left.size()));
            some.removeAll(left);
        }
        return done;
    }

    private boolean succeeds(Kind kind, UUID id, Predicate<UUID> look) {
        try {
            var looked = look.test(id);
            failing.remove(new Failing(kind, id));
            return looked;
        } catch (RuntimeException e) {
            if (OUTAGE.test(e)) {
                throw e;
            }
            requireNonNull(failures.get(kind)).increment();
            if (failing.add(new Failing(kind, id))) {
                LOG.errorf(e, "review fails and will be tried again of=%s id=%s", kind.word(), id);
            }
            return false;
        }
    }
}
