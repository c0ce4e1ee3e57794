package org.digitaltrust.pledge.assessment;

import java.util.List;
import org.digitaltrust.pledge.rubric.Pillar;
import org.digitaltrust.pledge.rubric.Rubric;

/**
 * What opinions add up to.
 *
 * @param certifies whether it is good enough for a certificate
 */
public record Result(int score, String band, boolean certifies) {

    /** The middle of what each pillar was given: of two opinions the mean, of three the one between the others. */
    static Result of(Rubric rubric, List<Opinion> opinions) {
        var doubled = rubric.pillars().stream()
                .mapToInt(it -> it.weight() * doubledMiddle(it, opinions))
                .sum();
        var score = (doubled + Rubric.POINTS) / (2 * Rubric.POINTS);
        var band = rubric.bandOf(score);
        return new Result(score, band.code(), band.certifies());
    }

    /** Twice the median, so that it stays whole. */
    private static int doubledMiddle(Pillar pillar, List<Opinion> opinions) {
        var percents = opinions.stream()
                .mapToInt(it -> it.percentOf(pillar.code()))
                .sorted()
                .toArray();
        return percents[(percents.length - 1) / 2] + percents[percents.length / 2];
    }

    /** How many hundredths of points two opinions lie apart, pillar by pillar: more here does not make up for less there. */
    static int hundredthsApart(Rubric rubric, Opinion one, Opinion other) {
        return rubric.pillars().stream()
                .mapToInt(it -> it.weight() * Math.abs(one.percentOf(it.code()) - other.percentOf(it.code())))
                .sum();
    }
}
