package org.digitaltrust.membership.member;

import java.util.UUID;

/** A member left for good: told within the transaction, so that what belonged to the place is free with it. */
public record MembershipEnded(UUID member) {}
