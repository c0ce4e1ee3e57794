package org.digitaltrust.pledge.assessment;

import java.util.List;

/**
 * What somebody thinks of one pillar.
 *
 * @param percent of the points that the pillar is worth
 * @param evidence addresses of what shows it
 */
record Judgement(String pillar, int percent, String reasons, List<String> evidence) {
    Judgement {
        evidence = List.copyOf(evidence);
    }
}
