package org.digitaltrust.pledge.assessment;

import java.util.UUID;

/** There is a result, or another one after a dispute. Fired in the transaction of the opinion or decision. */
public record AssessmentConcluded(UUID member) {}
