/** The codes that restrictions and questions are written in, as data. Emits nothing, hears nothing. */
@NullMarked
package org.digitaltrust.sanctions.vocabulary;

import org.jspecify.annotations.NullMarked;
