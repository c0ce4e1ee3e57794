package org.digitaltrust.pledge.member;

import java.util.UUID;

/** The copy of a member has changed, or is gone. Fired in the transaction of the change. */
public record MemberChanged(UUID member) {}
