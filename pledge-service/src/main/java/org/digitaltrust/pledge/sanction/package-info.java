/**
 * This service's copy of what applies to each subject, member or not: measures and restrictions. Hears {@code sanctions.v1};
 * emits nothing.
 */
@NullMarked
package org.digitaltrust.pledge.sanction;

import org.jspecify.annotations.NullMarked;
