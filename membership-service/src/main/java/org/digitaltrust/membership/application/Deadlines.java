package org.digitaltrust.membership.application;

import java.time.Duration;

/**
 * How long applicants have for what is theirs to do.
 *
 * @param information to supply what was asked for
 * @param appeal to appeal a rejection
 */
record Deadlines(Duration information, Duration appeal) {}
