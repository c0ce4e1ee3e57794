/**
 * How a restriction that stands comes to an end or is put in another's place: proposed with reasons by one person,
 * confirmed by another. Emits sanctions.v1; hears nothing.
 */
@NullMarked
package org.digitaltrust.sanctions.change;

import org.jspecify.annotations.NullMarked;
