package org.digitaltrust.membership.application;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * One step as it was carried out.
 *
 * @param evidence what the officer saw
 * @param officer token subject of whoever did it
 */
record StepRecord(
        UUID id, Step step, StepResult result, String note, List<String> evidence, String officer, Instant at) {
    StepRecord {
        evidence = List.copyOf(evidence);
    }
}
