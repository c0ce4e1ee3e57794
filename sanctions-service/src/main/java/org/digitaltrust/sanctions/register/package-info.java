/** The register in memory: built from one snapshot, following the outbox, read without locks. */
@NullMarked
package org.digitaltrust.sanctions.register;

import org.jspecify.annotations.NullMarked;
