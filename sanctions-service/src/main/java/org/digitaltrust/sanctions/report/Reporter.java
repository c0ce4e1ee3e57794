package org.digitaltrust.sanctions.report;

import org.jspecify.annotations.Nullable;

/**
 * Who sent a report. Shown to a case officer who says why, and to nobody else.
 *
 * @param subject the token's; null for who came without one
 * @param client the token's
 * @param contact how the sender wants to be reached
 */
record Reporter(
        @Nullable String subject,
        @Nullable String client,
        @Nullable String contact) {}
