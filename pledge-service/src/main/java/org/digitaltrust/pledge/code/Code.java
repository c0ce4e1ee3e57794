package org.digitaltrust.pledge.code;

import java.time.Instant;
import java.util.UUID;

/** A code of conduct: who gives it to whom. Its words are in its versions. */
record Code(UUID id, String issuer, String audience, Instant createdAt) {}
