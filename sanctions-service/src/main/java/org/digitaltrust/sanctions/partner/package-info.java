/** Who follows the register, and since when. Emits nothing, hears nothing. */
@NullMarked
package org.digitaltrust.sanctions.partner;

import org.jspecify.annotations.NullMarked;
