package org.digitaltrust.membership.application;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is the caller's from now on.
 *
 * @param applicationId null where the membership was taken over from a list
 * @param memberId the member that the application has led to; null where it has not, or not yet
 */
record ClaimView(@Nullable UUID applicationId, @Nullable UUID memberId) {}
