package org.digitaltrust.sanctions.name;

import java.util.List;
import java.util.UUID;

/**
 * A subject whose name is near.
 *
 * @param matchedName the nearest of its names, as it was given
 * @param score from 0.8 to 1, four decimals; depends on the two names alone, not on what else is known
 * @param reasons codes of {@link Reason}: everything in which the two differ, or {@code same}
 * @param parts in the order of the question, those it lacks last
 */
public record Match(
        UUID subject, String matchedName, Band band, double score, List<String> reasons, List<Part> parts) {}
