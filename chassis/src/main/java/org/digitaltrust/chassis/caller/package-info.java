/** Who is calling: the person or client of a verified token. */
@NullMarked
package org.digitaltrust.chassis.caller;

import org.jspecify.annotations.NullMarked;
