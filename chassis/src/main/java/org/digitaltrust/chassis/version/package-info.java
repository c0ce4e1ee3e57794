/** ETag and If-Match, so that nobody overwrites what they have not seen. */
@NullMarked
package org.digitaltrust.chassis.version;

import org.jspecify.annotations.NullMarked;
