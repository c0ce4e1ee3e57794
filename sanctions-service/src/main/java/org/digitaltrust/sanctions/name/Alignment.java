package org.digitaltrust.sanctions.name;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a question stands for which part of a known name: first those with the same letters, then those divided
 * otherwise, then those that are nearly the same. What is left over was left out; a part left over on both sides is a
 * contradiction, and then these are two names.
 */
final class Alignment {

    private static final int MOST_LEFT_OUT = 2;
    private static final int FEWEST_WHOLE = 2;

    private final Name query;
    private final Name listed;
    private final Likeness likeness;
    private final List<Pairing> pairings = new ArrayList<>(4);
    /** Bits of parts that have no counterpart yet. */
    private int queryLeft;

    private int listedLeft;

    private Alignment(Name query, Name listed) {
        this.query = query;
        this.listed = listed;
        this.likeness = new Likeness(query, listed);
        this.queryLeft = all(query.size());
        this.listedLeft = all(listed.size());
    }

    private static int all(int size) {
        return (int) ((1L << size) - 1);
    }

    /** Null if these are two names. */
    static @Nullable Alignment of(Name query, Name listed) {
        var alignment = new Alignment(query, listed);
        alignment.pairSame();
        if (alignment.queryLeft != 0 || alignment.listedLeft != 0) {
            alignment.pairJoined();
            alignment.pairAlike();
        }
        if (!alignment.holds()) {
            return null;
        }
        alignment.pairings.sort(Comparator.comparingInt(Pairing::query));
        return alignment;
    }

    /** In the order of the question. */
    List<Pairing> pairings() {
        return pairings;
    }

    Name query() {
        return query;
    }

    Name listed() {
        return listed;
    }

    boolean lacksInQuery(int listedPart) {
        return isLeft(listedLeft, listedPart);
    }

    boolean lacksInListed(int queryPart) {
        return isLeft(queryLeft, queryPart);
    }

    boolean isWhole() {
        return queryLeft == 0 && listedLeft == 0;
    }

    /** Parts that agree as more than an initial. */
    int agreeing() {
        int agreeing = 0;
        for (var pairing : pairings) {
            agreeing += pairing.reason() == Reason.INITIAL ? 0 : pairing.listedWidth();
        }
        return agreeing;
    }

    private void pairSame() {
        for (var nearness : Nearness.values()) {
            for (int i = 0; i < query.size(); i++) {
                for (int j = 0; j < listed.size() && isLeft(queryLeft, i); j++) {
                    if (isLeft(listedLeft, j) && nearness.fits(query, i, listed, j)) {
                        pair(likeness.same(i, j));
                    }
                }
            }
        }
    }

    /** Of parts that occur twice, the one in its own place and with its own marks comes first. */
    private enum Nearness {
        PLACE,
        MARKS,
        LETTERS;

        boolean fits(Name query, int i, Name listed, int j) {
            if (!query.word(i).same(listed.word(j))) {
                return false;
            }
            boolean marks = query.token(i).toned().equals(listed.token(j).toned());
            return switch (this) {
                case PLACE -> marks && i == j;
                case MARKS -> marks;
                case LETTERS -> true;
            };
        }
    }

    private void pairJoined() {
        for (int i = 0; i < query.size(); i++) {
            int at = isLeft(queryLeft, i) ? Joined.start(query.token(i), listed, listedLeft) : -1;
            if (at >= 0) {
                pair(Joined.pairing(query, i, i + 1, listed, at, Joined.end(query.token(i), listed, at)));
            }
        }
        for (int j = 0; j < listed.size(); j++) {
            int at = isLeft(listedLeft, j) ? Joined.start(listed.token(j), query, queryLeft) : -1;
            if (at >= 0) {
                pair(Joined.pairing(query, at, Joined.end(listed.token(j), query, at), listed, j, j + 1));
            }
        }
    }

    private void pairAlike() {
        Pairing nearest = nearest();
        while (nearest != null) {
            pair(nearest);
            nearest = nearest();
        }
    }

    private @Nullable Pairing nearest() {
        Pairing nearest = null;
        for (int i = 0; i < query.size(); i++) {
            for (int j = 0; j < listed.size() && isLeft(queryLeft, i); j++) {
                var pairing = isLeft(listedLeft, j) ? likeness.alike(i, j) : null;
                if (pairing != null && (nearest == null || pairing.price() < nearest.price())) {
                    nearest = pairing;
                }
            }
        }
        return nearest;
    }

    private void pair(Pairing pairing) {
        pairings.add(pairing);
        queryLeft &= ~(all(pairing.queryWidth()) << pairing.query());
        listedLeft &= ~(all(pairing.listedWidth()) << pairing.listed());
    }

    private boolean holds() {
        if (pairings.isEmpty() || (queryLeft != 0 && listedLeft != 0)) {
            return false;
        }
        int leftOut = Integer.bitCount(queryLeft) + Integer.bitCount(listedLeft);
        boolean guesses = leftOut > 0 || pairings.stream().anyMatch(it -> it.reason() == Reason.INITIAL);
        return leftOut <= MOST_LEFT_OUT
                && (!guesses || agreeing() >= FEWEST_WHOLE)
                && !losesEssential(query, queryLeft)
                && !losesEssential(listed, listedLeft);
    }

    private static boolean losesEssential(Name name, int left) {
        for (int i = 0; i < name.size(); i++) {
            if (isLeft(left, i) && name.isEssential(i)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isLeft(int bits, int part) {
        return (bits >>> part & 1) != 0;
    }
}
