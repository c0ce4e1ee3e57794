package org.digitaltrust.membership.member;

/** What of a member has a history. */
public enum ChangedField {
    DISPLAY_NAME,
    ALIASES,
    CHAPTER,
    TOPICS,
    KIND,
    STATUS,
    RESIGNATION_REASON,
    ENDED_ON,
    END_EVIDENCE;

    /** Whether people write what they like there, so that it is kept sealed. */
    boolean isFreeText() {
        return this == RESIGNATION_REASON || this == END_EVIDENCE;
    }
}
