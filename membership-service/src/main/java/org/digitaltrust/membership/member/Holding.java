package org.digitaltrust.membership.member;

/** Whether a membership can be given into a person's hands. */
public enum Holding {
    /** There is no such member. */
    UNKNOWN,
    FREE,
    /** It is in somebody's hands. */
    HELD,
    /** The member has died, was dissolved or is erased. */
    OVER
}
