/** Receipts: answers signed so that whoever holds one can prove it, and anybody can check it. Emits and hears nothing. */
@NullMarked
package org.digitaltrust.sanctions.receipt;

import org.jspecify.annotations.NullMarked;
