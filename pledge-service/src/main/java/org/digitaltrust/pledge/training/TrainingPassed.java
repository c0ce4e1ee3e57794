package org.digitaltrust.pledge.training;

import java.util.UUID;

/** A member has passed the quiz of a training. Fired in the transaction of the submission. */
public record TrainingPassed(UUID member) {}
