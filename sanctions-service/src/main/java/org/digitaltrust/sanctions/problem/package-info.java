/** How this service says no. */
@NullMarked
package org.digitaltrust.sanctions.problem;

import org.jspecify.annotations.NullMarked;
