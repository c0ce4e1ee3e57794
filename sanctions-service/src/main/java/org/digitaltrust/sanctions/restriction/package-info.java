/** Appearance restrictions: what they cover, when they stand, how they end. Emits sanctions.v1; hears nothing. */
@NullMarked
package org.digitaltrust.sanctions.restriction;

import org.jspecify.annotations.NullMarked;
