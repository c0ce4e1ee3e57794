package org.digitaltrust.sanctions.name;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What an alignment is worth: 1 less the price of every difference. A pure function of two names, so it never changes
 * because somebody else was listed, and anybody can add it up again from the reasons.
 */
final class Score {

    private final Alignment alignment;
    private final Set<Reason> reasons = EnumSet.noneOf(Reason.class);
    private double price;
    private boolean exact;

    private Score(Alignment alignment) {
        this.alignment = alignment;
    }

    static Score of(Alignment alignment) {
        var score = new Score(alignment);
        score.addPairings();
        score.addLeftOut();
        score.addOrder();
        score.addWriting();
        score.exact = score.reasons.equals(EnumSet.of(Reason.SAME));
        if (score.reasons.size() > 1) {
            score.reasons.remove(Reason.SAME);
        }
        return score;
    }

    /** Four decimals; 1 only for the same spelling. */
    double value() {
        return Math.round((1 - price) * 10_000) / 10_000.0;
    }

    /** Whether it is in any band. */
    boolean isNear() {
        return value() >= Band.POSSIBLE.least();
    }

    Band band() {
        if (exact) {
            return Band.EXACT;
        }
        return value() >= Band.STRONG.least() ? Band.STRONG : Band.POSSIBLE;
    }

    List<String> reasons() {
        return reasons.stream().map(Reason::code).toList();
    }

    /** Made only when asked for: most of what is compared is never shown. */
    List<Part> parts() {
        var query = alignment.query();
        var listed = alignment.listed();
        var parts = new ArrayList<Part>();
        for (var it : alignment.pairings()) {
            parts.add(new Part(
                    query.text(it.query(), it.query() + it.queryWidth()),
                    listed.text(it.listed(), it.listed() + it.listedWidth()),
                    it.reason().code()));
        }
        for (int i = 0; i < query.size(); i++) {
            if (alignment.lacksInListed(i)) {
                parts.add(new Part(query.token(i).toned(), null, Reason.EXTRA.code()));
            }
        }
        for (int j = 0; j < listed.size(); j++) {
            if (alignment.lacksInQuery(j)) {
                parts.add(new Part(null, listed.token(j).toned(), Reason.MISSING.code()));
            }
        }
        return List.copyOf(parts);
    }

    private void addPairings() {
        for (var pairing : alignment.pairings()) {
            if (pairing.reason() == Reason.TONE) {
                price += reasons.contains(Reason.TONE) ? Price.FURTHER_TONE : Price.FIRST_TONE;
            }
            price += pairing.price();
            reasons.add(pairing.reason());
        }
    }

    private void addLeftOut() {
        if (alignment.isWhole()) {
            return;
        }
        for (int i = 0; i < alignment.query().size(); i++) {
            if (alignment.lacksInListed(i)) {
                price += leftOut(alignment.query(), i);
                reasons.add(Reason.EXTRA);
            }
        }
        for (int j = 0; j < alignment.listed().size(); j++) {
            if (alignment.lacksInQuery(j)) {
                price += leftOut(alignment.listed(), j);
                reasons.add(Reason.MISSING);
            }
        }
    }

    private double leftOut(Name name, int part) {
        if (name.isFamily(part)) {
            return Price.FAMILY_LEFT_OUT;
        }
        if (name.isMarker(part)) {
            return alignment.agreeing() < 3 ? Price.MARKER_LEFT_OUT_OF_FEW : Price.MARKER_LEFT_OUT;
        }
        return name.word(part).isInitial() ? Price.INITIAL_LEFT_OUT : Price.MIDDLE_LEFT_OUT;
    }

    /** Turned by any number of places, which is likelier, or back to front: the ways in which the West writes a name. */
    private void addOrder() {
        var pairings = alignment.pairings();
        int falls = 0;
        for (int i = 1; i < pairings.size(); i++) {
            falls += pairings.get(i).listed() < pairings.get(i - 1).listed() ? 1 : 0;
        }
        if (falls == 0) {
            return;
        }
        boolean turned =
                falls == 1 && pairings.getLast().listed() < pairings.getFirst().listed();
        if (turned || falls == pairings.size() - 1) {
            price += turned ? Price.ROTATED : Price.REVERSED;
            reasons.add(Reason.ROTATED);
        } else {
            price += Price.REORDERED;
            reasons.add(Reason.REORDERED);
        }
    }

    /** How the two names as wholes were written. */
    private void addWriting() {
        var query = alignment.query();
        var listed = alignment.listed();
        if (query.isMarked() != listed.isMarked()) {
            price += Price.UNMARKED;
            reasons.add(Reason.UNMARKED);
        }
        if (!query.hasSameScript(listed)) {
            price += Price.TRANSLITERATED;
            reasons.add(Reason.TRANSLITERATED);
        }
        if (query.flaws().contains(Reason.CONFUSABLE) || listed.flaws().contains(Reason.CONFUSABLE)) {
            price += Price.CONFUSABLE;
            reasons.add(Reason.CONFUSABLE);
        }
        if (query.flaws().contains(Reason.TITLE_DROPPED)) {
            price += Price.TITLE_DROPPED;
            reasons.add(Reason.TITLE_DROPPED);
        }
        if (query.flaws().contains(Reason.CUT) || listed.flaws().contains(Reason.CUT)) {
            price += Price.CUT;
            reasons.add(Reason.CUT);
        }
    }
}
