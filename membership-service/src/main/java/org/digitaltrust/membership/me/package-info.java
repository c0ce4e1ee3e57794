/**
 * What a person can see of themselves here, put together from applications and members. Owns nothing.
 */
@NullMarked
package org.digitaltrust.membership.me;

import org.jspecify.annotations.NullMarked;
