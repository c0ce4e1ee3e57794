package org.digitaltrust.pledge.certificate;

/** What a certificate needs, to be issued and to hold. */
public enum Precondition {
    ACTIVE_MEMBER,
    /** The member is of a kind that the rubric certifies. */
    FITTING_KIND,
    /** To each code that the rubric names; to any where it names none. */
    CURRENT_PLEDGE,
    /** Control of an account proven, and no proof gone stale. */
    VERIFIED_ACCOUNTS,
    TRAINING_PASSED,
    /** The result that counts is in a band that certifies, and not too old. */
    ASSESSMENT_PASSED,
    /** No mandatory or contractual restriction is in force. */
    NO_RESTRICTION,
    /** No panel has suspended or revoked the badge. */
    NO_BADGE_MEASURE
}
