/**
 * Finds subjects by name for a person to look at, and keeps which namesakes a party has found to be somebody else. Never
 * decides. Owns what is written to {@code reviewed_pair}; emits nothing but notes to the register.
 */
@NullMarked
package org.digitaltrust.sanctions.screening;

import org.jspecify.annotations.NullMarked;
