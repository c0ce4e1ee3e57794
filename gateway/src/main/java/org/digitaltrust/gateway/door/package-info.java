/** The order in which a request is judged, from its first line to the decision to forward it. */
@NullMarked
package org.digitaltrust.gateway.door;

import org.jspecify.annotations.NullMarked;
