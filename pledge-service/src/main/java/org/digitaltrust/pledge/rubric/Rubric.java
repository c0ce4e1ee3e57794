package org.digitaltrust.pledge.rubric;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Pillars whose weights make 100 points, and bands that cover every score.
 *
 * @param requires nothing in rubrics written before they could require anything
 */
public record Rubric(List<Pillar> pillars, List<RubricBand> bands, Requirements requires) {

    public static final int POINTS = 100;

    public Rubric {
        pillars = List.copyOf(pillars);
        requires = Objects.requireNonNullElse(requires, Requirements.NONE);
        bands = bands.stream().sorted(Comparator.comparingInt(RubricBand::from)).toList();
    }

    /** The same, requiring this. */
    Rubric requiring(Requirements other) {
        return new Rubric(pillars, bands, other);
    }

    /** What keeps it from being one; empty if nothing does. */
    public Optional<Fault> fault() {
        if (repeats(pillars, Pillar::code)) {
            return Optional.of(new Fault("pillars", "names a pillar twice"));
        }
        if (pillars.stream().mapToInt(Pillar::weight).sum() != POINTS) {
            return Optional.of(new Fault("pillars", "must have weights that sum to " + POINTS));
        }
        if (repeats(bands, RubricBand::code) || repeats(bands, RubricBand::from)) {
            return Optional.of(new Fault("bands", "names a band or a threshold twice"));
        }
        if (bands.isEmpty() || bands.getFirst().from() != 0) {
            return Optional.of(new Fault("bands", "must begin at 0"));
        }
        return certifiesFromSomewhereOn()
                ? Optional.empty()
                : Optional.of(new Fault("bands", "must certify from one threshold on, and not below it"));
    }

    /** A property and what is wrong with it. */
    public record Fault(String field, String message) {}

    /** The band of a score from 0 to 100. */
    public RubricBand bandOf(int score) {
        return bands.reversed().stream()
                .filter(it -> it.from() <= score)
                .findFirst()
                .orElseThrow();
    }

    public Set<String> pillarCodes() {
        return pillars.stream().map(Pillar::code).collect(Collectors.toUnmodifiableSet());
    }

    private boolean certifiesFromSomewhereOn() {
        return bands.getLast().certifies()
                && IntStream.range(1, bands.size())
                        .noneMatch(it ->
                                bands.get(it - 1).certifies() && !bands.get(it).certifies());
    }

    private static <T, K> boolean repeats(List<T> things, Function<T, K> key) {
        var seen = new HashSet<K>();
        return things.stream().map(key).anyMatch(it -> !seen.add(it));
    }
}
