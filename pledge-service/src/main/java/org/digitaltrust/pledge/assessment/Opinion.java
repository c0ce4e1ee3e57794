package org.digitaltrust.pledge.assessment;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What one assessor thinks of all pillars. */
record Opinion(UUID id, String assessor, List<Judgement> judgements, Instant at) {
    Opinion {
        judgements = List.copyOf(judgements);
    }

    int percentOf(String pillar) {
        return judgements.stream()
                .filter(it -> it.pillar().equals(pillar))
                .findFirst()
                .orElseThrow()
                .percent();
    }
}
