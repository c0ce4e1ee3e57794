/**
 * Issuing and revoking permits, and reading them. Notes each change in the outbox, so that the register in memory follows;
 * emits and hears nothing.
 */
@NullMarked
package org.digitaltrust.sanctions.clearance;

import org.jspecify.annotations.NullMarked;
