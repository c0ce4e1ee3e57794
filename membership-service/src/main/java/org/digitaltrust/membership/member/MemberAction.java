package org.digitaltrust.membership.member;

/** What a member or an officer can do with a membership. */
public enum MemberAction {
    PROFILE_CHANGE,
    RESIGNATION,
    END
}
