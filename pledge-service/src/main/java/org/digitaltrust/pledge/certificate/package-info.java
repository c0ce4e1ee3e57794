/**
 * Certificates of Influencer Trust. Owns them; how one stands follows from the copies of {@code members.v1} and
 * {@code sanctions.v1}, from pledges, training, assessment and the time. Emits {@code pledges.v1} through publication.
 */
@NullMarked
package org.digitaltrust.pledge.certificate;

import org.jspecify.annotations.NullMarked;
