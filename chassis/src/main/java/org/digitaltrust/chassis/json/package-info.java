/** How all services read and write JSON. */
@NullMarked
package org.digitaltrust.chassis.json;

import org.jspecify.annotations.NullMarked;
