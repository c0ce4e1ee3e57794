package org.digitaltrust.membership.notice;

/** What a notice says. */
public enum NoticeKind {
    /** The pledge ends soon; due when it does. */
    RENEWAL_DUE,
    /** The pledge has ended; due when the grace does. */
    GRACE_BEGAN,
    /** The membership has lapsed; due since then. */
    MEMBERSHIP_LAPSED
}
