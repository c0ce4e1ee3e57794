/**
 * What this service has heard of measures and cases about its members: a copy of the newest {@code sanctions.v1} state of each
 * subject, member or not. Owns and emits nothing.
 */
@NullMarked
package org.digitaltrust.membership.sanction;

import org.jspecify.annotations.NullMarked;
