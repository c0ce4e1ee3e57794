/**
 * gzip for answers that hold no secret and are worth it. Which routes those are, the table says; nothing else is touched,
 * and pays nothing. See docs/adr/0015.
 */
@NullMarked
package org.digitaltrust.gateway.compress;

import org.jspecify.annotations.NullMarked;
