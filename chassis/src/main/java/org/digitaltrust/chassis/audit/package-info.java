/** Who did what to which object, written in the transaction of the deed. */
@NullMarked
package org.digitaltrust.chassis.audit;

import org.jspecify.annotations.NullMarked;
