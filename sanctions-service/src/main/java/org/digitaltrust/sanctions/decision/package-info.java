/** Decisions of an authority, entered by one person and confirmed by another. */
@NullMarked
package org.digitaltrust.sanctions.decision;

import org.jspecify.annotations.NullMarked;
