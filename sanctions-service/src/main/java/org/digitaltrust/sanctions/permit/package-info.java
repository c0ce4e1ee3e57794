/** Single-use clearances in advance, for one programme, under a carve-out. */
@NullMarked
package org.digitaltrust.sanctions.permit;

import org.jspecify.annotations.NullMarked;
