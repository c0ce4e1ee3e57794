/** Clears a guest list or programme schedule at once: a file in, an answer for each row out, signed as a whole. */
@NullMarked
package org.digitaltrust.sanctions.rundown;

import org.jspecify.annotations.NullMarked;
