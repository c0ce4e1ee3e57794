/** Creation that can be repeated safely, kept with the change it belongs to. */
@NullMarked
package org.digitaltrust.chassis.idempotency;

import org.jspecify.annotations.NullMarked;
