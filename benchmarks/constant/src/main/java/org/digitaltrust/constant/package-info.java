/** An endpoint that authenticates, reads the body, and answers always the same. */
@NullMarked
package org.digitaltrust.constant;

import org.jspecify.annotations.NullMarked;
