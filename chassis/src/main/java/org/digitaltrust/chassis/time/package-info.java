/** Time and ids, injected so that tests can move the one and predict the other. */
@NullMarked
package org.digitaltrust.chassis.time;

import org.jspecify.annotations.NullMarked;
