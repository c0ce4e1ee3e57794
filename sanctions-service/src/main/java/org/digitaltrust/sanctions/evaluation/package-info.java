/** May this person appear here, at this time? The rules, and OpenID AuthZEN around them. */
@NullMarked
package org.digitaltrust.sanctions.evaluation;

import org.jspecify.annotations.NullMarked;
