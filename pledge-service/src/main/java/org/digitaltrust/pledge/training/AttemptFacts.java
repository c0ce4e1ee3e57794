package org.digitaltrust.pledge.training;

import java.time.Instant;
import java.util.UUID;

/** Who tries which training, from when until when; fixed from the start. */
record AttemptFacts(UUID id, UUID trainingId, UUID memberId, long seed, Instant startedAt, Instant closesAt) {}
