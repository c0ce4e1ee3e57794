package org.digitaltrust.sanctions.name;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** How well the names of a corpus are found and told apart. */
final class Quality {

    private static final int ASKED = 4_000;

    private final List<String> names;
    private final NameCorpus corpus;
    private final NameIndex index = new NameIndex();
    private final Set<String> spellings = new HashSet<>();

    /**
     * @param first questions whose name nobody's score was better than
     * @param alone those of them whose name nobody's score was equal to, either
     * @param found questions whose name was among the first fifty
     * @param asked without those that were the very name of somebody else
     */
    record Ranks(double first, double alone, double found, int asked) {}

    /** How many of the pairs of names that are not the same person's reached a band. */
    record Bands(double strong, double possible, int pairs) {}

    Quality(NameCorpus corpus, int size) {
        this.corpus = corpus;
        this.names = corpus.names(size);
        for (int i = 0; i < size; i++) {
            index.put(new UUID(0, i), List.of(names.get(i)));
            spellings.add(letters(names.get(i)));
        }
    }

    /** Asks for some names in another form. */
    Ranks ranks(UnaryOperator<String> form) {
        double first = 0;
        double alone = 0;
        double found = 0;
        int asked = 0;
        for (int k = 0; k < ASKED; k++) {
            int i = (int) ((long) k * names.size() / ASKED);
            var question = form.apply(names.get(i));
            if (isSomebodyElse(question, names.get(i))) {
                continue;
            }
            asked++;
            var matches = index.search(question, Band.POSSIBLE, 50, it -> false).matches();
            double score = score(matches, new UUID(0, i));
            found += score > 0 ? 1 : 0;
            if (score > 0 && score == matches.getFirst().score()) {
                first++;
                alone += matches.stream().filter(it -> it.score() == score).count() == 1 ? 1 : 0;
            }
        }
        return new Ranks(first / asked, alone / asked, found / asked, asked);
    }

    /**
     * Compares some names with what somebody else might be called, where that is another name.
     *
     * @param form in which both are written
     */
    Bands bands(UnaryOperator<String> somebodyElse, UnaryOperator<String> form) {
        return bands(somebodyElse, form, name -> true);
    }

    /**
     * Only where both are written with marks: where one side has none at all, its tones are not other ones but unknown, and
     * then the two are one name as far as anybody can see.
     */
    Bands bandsOfMarked(UnaryOperator<String> somebodyElse) {
        return bands(somebodyElse, it -> it, it -> !isUnmarked(it));
    }

    private Bands bands(UnaryOperator<String> somebodyElse, UnaryOperator<String> form, Predicate<String> counts) {
        double strong = 0;
        double possible = 0;
        int pairs = 0;
        for (int k = 0; k < ASKED; k++) {
            var known = corpus.any(names);
            var name = form.apply(known);
            var other = form.apply(somebodyElse.apply(known));
            if (other.equals(name) || !counts.test(name) || !counts.test(other)) {
                continue;
            }
            pairs++;
            var pair = new NameIndex();
            pair.put(new UUID(0, 0), List.of(name));
            for (var match : pair.search(other, Band.POSSIBLE, 1, it -> false).matches()) {
                if (match.band().reaches(Band.STRONG)) strong += match.band().reaches(Band.STRONG) ? 1 : 0;
                possible++;
            }
        }
        return new Bands(strong / pairs, possible / pairs, pairs);
    }

    private boolean isSomebodyElse(String question, String name) {
        return !letters(question).equals(letters(name)) && spellings.contains(letters(question));
    }

    private static double score(List<Match> matches, UUID subject) {
        return matches.stream()
                .filter(it -> it.subject().equals(subject))
                .mapToDouble(Match::score)
                .findFirst()
                .orElse(0);
    }

    private static String letters(String name) {
        return NameCorpus.unmarked(name).toLowerCase(Locale.ROOT);
    }

    private static boolean isUnmarked(String name) {
        return NameCorpus.unmarked(name).equals(name);
    }
}
