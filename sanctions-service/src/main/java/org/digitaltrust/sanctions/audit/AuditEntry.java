package org.digitaltrust.sanctions.audit;

import org.digitaltrust.evidence.merkle.Hash;

/**
 * An entry with its place in the log.
 *
 * @param index of its leaf
 * @param canonical what is hashed: JSON in the one spelling of RFC 8785
 * @param hash SHA-256 of that
 */
record AuditEntry(long index, String canonical, Hash hash) {}
