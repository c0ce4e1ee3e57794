/**
 * How talents grant delegations to agencies and how either side ends them. Owns nothing: delegations belong to
 * {@code delegation}, what others are told of them goes out with the talent's own state.
 */
@NullMarked
package org.digitaltrust.membership.delegating;

import org.jspecify.annotations.NullMarked;
