package org.digitaltrust.pledge.publication;

import java.time.Instant;
import java.util.UUID;

/** A member's pledges have changed, and are about to be published. Fired in the transaction of the change. */
public record PledgesChanged(UUID member, Instant at) {}
