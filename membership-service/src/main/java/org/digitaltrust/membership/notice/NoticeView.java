package org.digitaltrust.membership.notice;

import java.time.Instant;
import java.util.UUID;

/** A notice, as its member sees it. */
public record NoticeView(UUID id, NoticeKind kind, Instant pledgeEndsAt, int daysBefore, Instant dueAt, Instant at) {}
