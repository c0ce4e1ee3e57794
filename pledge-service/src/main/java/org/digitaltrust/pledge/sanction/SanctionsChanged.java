package org.digitaltrust.pledge.sanction;

import java.util.UUID;

/** What we know to apply to a subject has changed. Fired in the transaction of the change. */
public record SanctionsChanged(UUID subject) {}
