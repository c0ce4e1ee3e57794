/** One way to say no: RFC 9457 problems, in Vietnamese or English, for our refusals and the framework's alike. */
@NullMarked
package org.digitaltrust.chassis.problem;

import org.jspecify.annotations.NullMarked;
