/** Namesakes whom a caller has reviewed. Written by screening, read into the register. */
@NullMarked
package org.digitaltrust.sanctions.review;

import org.jspecify.annotations.NullMarked;
