package org.digitaltrust.membership.notice;

import java.time.Instant;

/**
 * What a member is told.
 *
 * @param daysBefore which of the reminders it is; 0 where the end of the pledge is not ahead any more
 */
public record Notice(NoticeKind kind, Instant pledgeEndsAt, int daysBefore, Instant dueAt) {}
