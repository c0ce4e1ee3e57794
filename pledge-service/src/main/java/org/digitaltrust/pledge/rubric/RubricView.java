package org.digitaltrust.pledge.rubric;

import java.time.Instant;
import java.util.List;

/** A version of the rubric, as everybody reads it. */
record RubricView(int version, List<Pillar> pillars, List<RubricBand> bands, Requirements requires, Instant createdAt) {

    static RubricView of(RubricVersion version) {
        return new RubricView(
                version.number(),
                version.rubric().pillars(),
                version.rubric().bands(),
                version.rubric().requires(),
                version.createdAt());
    }
}
