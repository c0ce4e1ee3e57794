package org.digitaltrust.membership.member;

/** As whom somebody changed a member; the system follows the time and what other services say. */
public enum ChangedAs {
    MEMBER,
    DELEGATE,
    OFFICER,
    SYSTEM
}
