/**
 * The audit trail as a log that can only grow: every entry becomes a leaf of a Merkle tree, whose root is signed and published
 * from time to time. Whoever has kept a checkpoint sees whether anything before it was altered, dropped, exchanged or cut off.
 */
@NullMarked
package org.digitaltrust.sanctions.audit;

import org.jspecify.annotations.NullMarked;
