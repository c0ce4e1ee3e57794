/** Lists in pages behind an opaque cursor, and their parameters checked. */
@NullMarked
package org.digitaltrust.chassis.page;

import org.jspecify.annotations.NullMarked;
