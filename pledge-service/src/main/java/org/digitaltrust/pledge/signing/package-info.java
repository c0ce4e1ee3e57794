/**
 * Pledges: signing, renewing, withdrawing and reading them, and what time, versions and panels make of them. Emits
 * {@code pledges.v1}; reads the copies of members and sanctions, and is told when versions enter into force.
 */
@NullMarked
package org.digitaltrust.pledge.signing;

import org.jspecify.annotations.NullMarked;
