package org.digitaltrust.sanctions.name;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Finds the names worth comparing with a question, by asking for the few keys that a name near to it would have. */
final class Candidates {

    private static final int MOST_PARTS_FOR_TWO_ERRORS = 6;
    private static final int MOST_PAIRS = 4096;

    /** Each stands for any of hundreds of words; names of more initials are found only as they are written. */
    private static final int MOST_INITIALS = 2;

    private final Listings listings;
    private final int moment;
    private final Name query;
    private final Consumer<Listing> action;
    private final long sum;
    private int asked;

    private Candidates(Listings listings, Name query, Consumer<Listing> action) {
        this.listings = listings;
        this.moment = listings.moment();
        this.query = query;
        this.action = action;
        this.sum = query.sum();
    }

    /** Calls back with each candidate, with some more than once; says how many keys it asked for. */
    static int of(Listings listings, Name query, Band minimum, Consumer<Listing> action) {
        if (query.size() == 0) {
            return 0;
        }
        var candidates = new Candidates(listings, query, action);
        candidates.sameParts();
        candidates.fewerParts();
        candidates.dividedOtherwise();
        if (minimum != Band.EXACT) {
            candidates.misspelt(minimum);
        }
        return candidates.asked;
    }

    private void sameParts() {
        ask(NameKeys.whole(sum));
        ask(NameKeys.joined(query.joined()));
        if (query.size() > 1) {
            ask(NameKeys.lessOne(sum));
        }
        if (query.size() == 2) {
            ask(NameKeys.ends(sum));
        }
    }

    private void fewerParts() {
        int last = query.size() - 1;
        for (int i = 0; query.size() > 2 && i <= last; i++) {
            ask(NameKeys.whole(sum - query.word(i).hash()));
        }
        if (query.size() > 3) {
            ask(NameKeys.whole(query.word(0).hash() + query.word(last).hash()));
        }
    }

    private void dividedOtherwise() {
        for (int i = 0; i < query.size(); i++) {
            var letters = query.token(i).plain();
            for (int cut = 2; cut <= letters.length() - 2; cut++) {
                var left = listings.vocabulary().word(Folding.iForY(letters.substring(0, cut)));
                var right = listings.vocabulary().word(Folding.iForY(letters.substring(cut)));
                if (left != null && right != null) {
                    exchanged(sum - query.word(i).hash() + left.hash() + right.hash(), query.size() + 1);
                }
            }
            if (i > 0) {
                var together = query.token(i - 1).plain() + letters;
                var word = listings.vocabulary().word(Folding.iForY(together));
                if (word != null) {
                    exchanged(sum - query.word(i - 1).hash() - query.word(i).hash() + word.hash(), query.size() - 1);
                }
            }
        }
    }

    private void misspelt(Band minimum) {
        var alike = new ArrayList<Set<Word>>();
        int initials = 0;
        for (int i = 0; i < query.size(); i++) {
            boolean initial = query.word(i).isInitial();
            initials += initial ? 1 : 0;
            // An initial for a part, or a part for an initial, is never strong.
            boolean abbreviations = minimum == Band.POSSIBLE && (!initial || initials <= MOST_INITIALS);
            alike.add(alike(i, abbreviations));
        }
        for (int i = 0; i < query.size(); i++) {
            long rest = sum - query.word(i).hash();
            for (var word : alike.get(i)) {
                exchanged(rest + word.hash(), query.size());
            }
        }
        if (minimum == Band.POSSIBLE && query.size() <= MOST_PARTS_FOR_TWO_ERRORS) {
            misspeltTwice(alike);
        }
    }

    private void misspeltTwice(List<Set<Word>> alike) {
        for (int i = 0; i < query.size(); i++) {
            for (int j = i + 1; j < query.size(); j++) {
                if (alike.get(i).size() * alike.get(j).size() > MOST_PAIRS) {
                    continue;
                }
                long rest = sum - query.word(i).hash() - query.word(j).hash();
                for (var one : alike.get(i)) {
                    for (var other : alike.get(j)) {
                        ask(NameKeys.whole(rest + one.hash() + other.hash()));
                    }
                }
            }
        }
    }

    private Set<Word> alike(int i, boolean abbreviations) {
        var word = query.word(i);
        var alike = word.isInitial()
                ? new LinkedHashSet<Word>()
                : listings.vocabulary().alike(word);
        if (abbreviations) {
            alike.addAll(listings.vocabulary().abbreviated(word));
        }
        for (var variant : VietnameseNames.variantsOf(word)) {
            alike.add(Word.of(variant));
        }
        return alike;
    }

    private void exchanged(long otherSum, int size) {
        ask(NameKeys.whole(otherSum));
        if (size > 2) {
            ask(NameKeys.lessOne(otherSum));
        }
    }

    private void ask(long key) {
        asked++;
        listings.forEach(key, moment, action);
    }
}
