/**
 * Tells others how a member stands here. Owns nothing: signing and certificate give their parts. Emits {@code pledges.v1}.
 */
@NullMarked
package org.digitaltrust.pledge.publication;

import org.jspecify.annotations.NullMarked;
