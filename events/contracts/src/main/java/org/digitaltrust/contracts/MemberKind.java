package org.digitaltrust.contracts;

/** Who can be a member. A {@code STATE_BODY} is an observer. */
public enum MemberKind {
    KOL,
    KOC,
    ARTIST,
    BUSINESS,
    PRESS_AGENCY,
    BROADCASTER,
    PLATFORM,
    AGENCY,
    MCN,
    EVENT_ORGANISER,
    CIVIL_ORGANISATION,
    STATE_BODY
}
