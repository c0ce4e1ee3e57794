package org.digitaltrust.pledge.rubric;

import java.time.Instant;
import java.util.UUID;

/** A rubric with its place among its versions. */
public record RubricVersion(UUID id, int number, Rubric rubric, Instant createdAt) {}
