/** Working days of Viet Nam, by which windows of due process are counted. */
@NullMarked
package org.digitaltrust.sanctions.workday;

import org.jspecify.annotations.NullMarked;
