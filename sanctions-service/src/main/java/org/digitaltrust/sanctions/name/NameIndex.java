package org.digitaltrust.sanctions.name;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The names of all subjects in memory. One thread changes it; any number search it meanwhile, without locks, and each of
 * them sees of every change all or nothing.
 */
public final class NameIndex {

    /** Says by which rules and prices a score came about. */
    public static final String ALGORITHM = "names-2";

    private static final Comparator<Hit> BEST_FIRST = Comparator.comparingDouble(Hit::value)
            .reversed()
            .thenComparing(it -> it.listing().text())
            .thenComparing(it -> it.listing().subject());

    private final Map<UUID, Listing> lastOf = new HashMap<>();
    private volatile Listings listings = new Listings();
    private volatile int size;

    private record Hit(Listing listing, Score score, double value) {}

    /**
     * Puts names in the place of all that were known of the subject.
     *
     * @param names those without a letter or digit are passed over; without any the subject is not found by name
     */
    public void put(UUID subject, List<String> names) {
        var now = listings;
        Listing last = null;
        for (var text : names.stream().distinct().toList()) {
            var name = NameReader.read(text, now.vocabulary()::token);
            if (name.size() > 0) {
                last = new Listing(subject, text, name, last);
                now.add(last);
            }
        }
        change(now, subject, last);
    }

    /** Forgets a subject's names. */
    public void remove(UUID subject) {
        if (lastOf.containsKey(subject)) {
            change(listings, subject, null);
        }
    }

    /** A name as it is understood, which is what a search echoes. */
    public String normalised(String name) {
        return NameReader.read(name, listings.vocabulary()::token).toString();
    }

    /** Subjects that are found by some name. */
    public int size() {
        return size;
    }

    /**
     * @param name what was asked; anything is allowed, and without a letter or digit nothing is found. What may be the name
     *     in it, without titles before and beside it and notes in brackets, is looked for as well
     * @param minimum leaves out whatever is in a worse band
     * @param limit the most matches to answer
     * @param without subjects to pass over, which then do not count
     */
    public Search search(String name, Band minimum, int limit, Predicate<UUID> without) {
        var now = listings;
        var query = NameReader.read(name, now.vocabulary()::token);
        var best = new HashMap<UUID, Hit>();
        Candidates.of(now, query, minimum, it -> consider(query, it, minimum, best));
        for (var within : Titles.namesWithin(name)) {
            var other = NameReader.read(within, now.vocabulary()::token).amongOthers();
            if (!other.toString().equals(query.toString())) {
                Candidates.of(now, other, minimum, it -> consider(other, it, minimum, best));
            }
        }
        var matches = best.values().stream()
                .filter(it -> !without.test(it.listing().subject()))
                .sorted(BEST_FIRST)
                .limit(limit)
                .map(NameIndex::match)
                .toList();
        return new Search(query.toString(), matches);
    }

    private static void consider(Name query, Listing listing, Band minimum, Map<UUID, Hit> best) {
        var alignment = Alignment.of(query, listing.name());
        if (alignment == null) {
            return;
        }
        var score = Score.of(alignment);
        if (score.isNear() && score.band().reaches(minimum)) {
            var hit = new Hit(listing, score, score.value());
            best.merge(listing.subject(), hit, (one, other) -> BEST_FIRST.compare(one, other) <= 0 ? one : other);
        }
    }

    private static Match match(Hit hit) {
        var score = hit.score();
        return new Match(
                hit.listing().subject(),
                hit.listing().text(),
                score.band(),
                hit.value(),
                score.reasons(),
                score.parts());
    }

    private void change(Listings now, UUID subject, @Nullable Listing last) {
        var before = last == null ? lastOf.remove(subject) : lastOf.put(subject, last);
        if (before != null) {
            now.end(before);
        }
        now.publish();
        size = lastOf.size();
        if (now.isWorn()) {
            listings = relisted();
        }
    }

    /** What is known now, without what has ended; who is searching the old listings goes on with them. */
    private Listings relisted() {
        var fresh = new Listings();
        for (var entry : lastOf.entrySet()) {
            var names = new ArrayList<Listing>();
            for (var it = entry.getValue(); it != null; it = it.sibling()) {
                names.addFirst(it);
            }
            Listing last = null;
            for (var it : names) {
                last = new Listing(it.subject(), it.text(), it.name(), last);
                fresh.add(last);
            }
            entry.setValue(last);
        }
        fresh.publish();
        return fresh;
    }
}
