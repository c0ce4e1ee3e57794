/**
 * Owns delegations: which agency acts for which talent, in what, until when. Knows members only by their rows, so that every
 * feature that a delegate may use can ask {@link org.digitaltrust.membership.delegation.Delegations}. How delegations are
 * granted and ended over HTTP stands in {@code delegating}.
 */
@NullMarked
package org.digitaltrust.membership.delegation;

import org.jspecify.annotations.NullMarked;
