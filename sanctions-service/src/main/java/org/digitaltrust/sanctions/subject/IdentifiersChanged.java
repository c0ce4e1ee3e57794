package org.digitaltrust.sanctions.subject;

import java.util.UUID;

/** Something else names a subject than before. Fired in the transaction of the change. */
public record IdentifiersChanged(UUID subject) {}
