/** What the gateway is compared with, and what stands behind both: processes of their own, with nothing in them but Vert.x. */
@NullMarked
package org.digitaltrust.bareproxy;

import org.jspecify.annotations.NullMarked;
