/**
 * Status lists of credentials: which are revoked, which are suspended (W3C Bitstring Status List, and the list of revoked
 * credentials that Open Badges knows). Whoever issues a credential allocates its bits here, and sets them. Emits and hears
 * nothing.
 */
@NullMarked
package org.digitaltrust.pledge.statuslist;

import org.jspecify.annotations.NullMarked;
