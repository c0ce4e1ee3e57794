package org.digitaltrust.membership.application;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One step as it was carried out.
 *
 * @param text null once the person is erased
 * @param officer token subject of whoever did it
 */
record StepRecord(
        UUID id, Step step, StepResult result, @Nullable Text text, String officer, Instant at) {

    /** @param evidence what the officer saw */
    record Text(String note, List<String> evidence) {
        Text {
            evidence = List.copyOf(evidence);
        }
    }
}
