/**
 * How often a caller, or an address, may ask. Token buckets in memory, one for each client, for each person behind a client,
 * and for each address; they count what this instance sees, and no other. The plans come from a file that may change at any
 * time. See docs/adr/0015.
 */
@NullMarked
package org.digitaltrust.gateway.limit;

import org.jspecify.annotations.NullMarked;
