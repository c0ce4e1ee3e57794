package org.digitaltrust.membership.application;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an applicant says against a rejection.
 *
 * @param grounds null once the person is erased
 * @param by token subject of the applicant, or of whoever filed for them
 */
record Appeal(@Nullable String grounds, String by, Instant at) {}
