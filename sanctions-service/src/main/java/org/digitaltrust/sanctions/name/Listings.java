package org.digitaltrust.sanctions.name;

import java.util.Arrays;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * All names with the keys they are found by. Names are only ever added or marked as ended, and a moment is the number of
 * names there were: who looks at a moment sees exactly those listed before it and not yet ended at it, whatever the
 * writer does meanwhile.
 */
final class Listings {

    private final Vocabulary vocabulary = new Vocabulary();
    private final KeyTable keys = new KeyTable();
    private volatile @Nullable Listing[] listings = new Listing[64];
    private volatile int published;
    private int size;
    private int ended;

    Vocabulary vocabulary() {
        return vocabulary;
    }

    /** The moment of the last change readers may see. */
    int moment() {
        return published;
    }

    /** Calls back with each name under the key that is there at the moment; perhaps with others as well. */
    void forEach(long key, int moment, Consumer<Listing> action) {
        keys.forEach(key, it -> {
            if (it < moment) {
                var listing = listings[it];
                if (listing != null && listing.isThereAt(moment)) {
                    action.accept(listing);
                }
            }
        });
    }

    /** Adds a name that nobody sees before {@link #publish}. */
    void add(Listing listing) {
        var name = listing.name();
        for (int i = 0; i < name.size(); i++) {
            vocabulary.add(name.token(i));
        }
        NameKeys.of(name, it -> keys.add(it, size));
        append(listing);
    }

    /** Ends a subject's names, the last one and its siblings, at the moment that is published next. */
    void end(@Nullable Listing last) {
        if (size == published) {
            append(null);
        }
        for (var it = last; it != null; it = it.sibling()) {
            it.endAt(size);
            ended++;
        }
    }

    void publish() {
        published = size;
    }

    /** Whether so much has ended that it pays to list what is left afresh. */
    boolean isWorn() {
        return ended > 1024 + (size - ended) / 2;
    }

    private void append(@Nullable Listing listing) {
        if (size == listings.length) {
            listings = Arrays.copyOf(listings, size * 2);
        }
        listings[size] = listing;
        size++;
    }
}
