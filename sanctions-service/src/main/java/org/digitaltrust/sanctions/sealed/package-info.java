/** How what is sealed is written down: the same for everything that is kept for years. */
@NullMarked
package org.digitaltrust.sanctions.sealed;

import org.jspecify.annotations.NullMarked;
