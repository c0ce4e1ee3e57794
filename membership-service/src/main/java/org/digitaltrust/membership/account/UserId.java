package org.digitaltrust.membership.account;

/**
 * The platform's own id of an account, which outlives a change of handle.
 *
 * @param proven whether the platform or an officer vouches for it, rather than only whoever listed the account
 */
public record UserId(String value, boolean proven) {}
