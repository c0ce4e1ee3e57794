package org.digitaltrust.membership.account;

import java.time.Instant;

/**
 * That control of an account was shown.
 *
 * @param by token subject of the officer, member or client whose word it is
 * @param dueAt from when on it has to be shown again
 */
public record Proof(ProofMethod method, String by, Instant at, Instant dueAt) {}
