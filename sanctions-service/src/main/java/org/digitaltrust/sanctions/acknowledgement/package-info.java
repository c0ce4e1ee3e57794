/** What partners say they did about a restriction, and what they still owe. Emits nothing, hears nothing. */
@NullMarked
package org.digitaltrust.sanctions.acknowledgement;

import org.jspecify.annotations.NullMarked;
