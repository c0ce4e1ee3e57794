package org.digitaltrust.pledge.assessment;

import java.time.Instant;
import java.util.UUID;

/**
 * Who is assessed, by which rubric, at whose request; fixed from the start.
 *
 * @param holder who holds the membership; empty while nobody does
 */
record AssessmentFacts(
        UUID id, UUID memberId, String holder, int rubricVersion, String requestedBy, Instant requestedAt) {}
