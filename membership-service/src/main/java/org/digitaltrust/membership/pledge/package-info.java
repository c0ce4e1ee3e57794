/**
 * Owns this service's copy of what pledge-service publishes: until when each member is held by a pledge. Can be dropped
 * and read again from the beginning of the topic.
 */
@NullMarked
package org.digitaltrust.membership.pledge;

import org.jspecify.annotations.NullMarked;
