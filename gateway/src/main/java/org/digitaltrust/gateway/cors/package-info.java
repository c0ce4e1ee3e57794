/** Which web pages' scripts may read our answers: those of configured origins, with a token of their own, and no others. */
@NullMarked
package org.digitaltrust.gateway.cors;

import org.jspecify.annotations.NullMarked;
