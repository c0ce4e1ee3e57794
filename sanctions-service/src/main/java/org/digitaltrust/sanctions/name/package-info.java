/**
 * Names of subjects, found by how they are spelt. Says how near a name is and why; who is meant, a person decides.
 * Plain Java in memory: emits and hears nothing.
 */
@NullMarked
package org.digitaltrust.sanctions.name;

import org.jspecify.annotations.NullMarked;
