package org.digitaltrust.membership.directory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whose names resemble a text, in memory: which entries hold which three letters. PostgreSQL's index of the same kind takes
 * longer the more common the letters are, and half of all people here share a handful of family names.
 *
 * <p>Safe for many threads, one after the other: a search takes a millisecond or two.
 */
final class LikenessIndex {

    /** Of the letters looked for, so many in a thousand must be there. */
    static final int LEAST = 600;

    private static final int ALL = 1_000;
    private static final int FEW = 1_000;

    /** The likest first. */
    private static final Comparator<Place> ORDER = Comparator.comparingInt(Place::score)
            .reversed()
            .thenComparing(Place::nameKey)
            .thenComparing(Place::member);

    private Map<Long, Holders> holders = new HashMap<>();
    private List<@Nullable Resembling> slots = new ArrayList<>();
    private Map<UUID, Integer> slotOf = new HashMap<>();

    synchronized void replace(Collection<Resembling> entries) {
        holders = new HashMap<>();
        slots = new ArrayList<>();
        slotOf = new HashMap<>();
        entries.forEach(this::add);
    }

    synchronized void change(Collection<Resembling> entries, Collection<UUID> gone) {
        gone.forEach(this::remove);
        for (var entry : entries) {
            remove(entry.member());
            add(entry);
        }
        if (slots.size() > 2 * slotOf.size() + FEW) {
            replace(slots.stream().flatMap(Stream::ofNullable).toList());
        }
    }

    private void add(Resembling entry) {
        int slot = slots.size();
        slots.add(entry);
        slotOf.put(entry.member(), slot);
        Grams.of(entry.words())
                .forEach(it -> holders.computeIfAbsent(it, _ -> new Holders()).add(slot));
    }

    private void remove(UUID member) {
        var slot = slotOf.remove(member);
        if (slot != null) {
            slots.set(slot, null);
        }
    }

    /** The likest who fit, behind a place. */
    synchronized List<Place> likest(SearchText text, Wanted wanted, Place after, int most) {
        var grams = Grams.of(text.folded());
        var counts = new short[slots.size()];
        for (var gram : grams) {
            var with = holders.get(gram);
            if (with != null) {
                with.count(counts);
            }
        }
        var best = new PriorityQueue<>(ORDER.reversed());
        int least = (LEAST * grams.size() + ALL - 1) / ALL;
        for (int slot = 0; slot < counts.length; slot++) {
            var entry = counts[slot] < least ? null : slots.get(slot);
            if (entry != null && entry.fits(wanted)) {
                var place =
                        new Place(Stage.RESEMBLES, counts[slot] * ALL / grams.size(), entry.nameKey(), entry.member());
                offer(best, place, after, most);
            }
        }
        return best.stream().sorted(ORDER).toList();
    }

    private static void offer(PriorityQueue<Place> best, Place place, Place after, int most) {
        if (ORDER.compare(place, after) <= 0) {
            return;
        }
        best.add(place);
        if (best.size() > most) {
            best.remove();
        }
    }

    synchronized int size() {
        return slotOf.size();
    }
}
