/** How what time has changed is looked at: one by one, so that one that fails holds up no other. Owns nothing. */
@NullMarked
package org.digitaltrust.pledge.review;

import org.jspecify.annotations.NullMarked;
