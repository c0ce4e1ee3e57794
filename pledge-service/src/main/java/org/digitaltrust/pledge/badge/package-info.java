/**
 * What members show of their Influencer Trust certificate: a badge as a picture, the same for shields, and a credential of
 * Open Badges 3.0 with its bits in the status lists. Hears of certificates in the transaction that changes them; emits
 * nothing.
 */
@NullMarked
package org.digitaltrust.pledge.badge;

import org.jspecify.annotations.NullMarked;
