/** Taking back what waits for a second person: who, when and why. */
@NullMarked
package org.digitaltrust.sanctions.withdrawal;

import org.jspecify.annotations.NullMarked;
