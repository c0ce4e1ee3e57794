package org.digitaltrust.sanctions.audit;

import java.time.Instant;
import org.digitaltrust.evidence.merkle.Hash;

/**
 * What the log was at a time.
 *
 * @param size how many entries it had
 * @param evidence a compact JWS of origin, size, root and at
 */
record Checkpoint(long size, Instant at, Hash root, String evidence) {}
