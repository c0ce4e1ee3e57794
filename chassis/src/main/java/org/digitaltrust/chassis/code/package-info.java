/** Codes that people write down and type. */
@NullMarked
package org.digitaltrust.chassis.code;

import org.jspecify.annotations.NullMarked;
