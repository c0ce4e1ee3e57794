/**
 * Pledges: signing, withdrawing, reading and public verification. Emits {@code pledges.v1}; reads the copy of members.
 */
@NullMarked
package org.digitaltrust.pledge.signing;

import org.jspecify.annotations.NullMarked;
