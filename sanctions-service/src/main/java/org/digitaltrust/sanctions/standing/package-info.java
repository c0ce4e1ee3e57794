/** What applies to somebody now, whoever asks, from the register in memory. Emits nothing, hears nothing. */
@NullMarked
package org.digitaltrust.sanctions.standing;

import org.jspecify.annotations.NullMarked;
