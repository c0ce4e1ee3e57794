package org.digitaltrust.pledge.code;

import java.util.UUID;

/** What is in force of a code has changed. Fired in the transaction of the change, before it is published. */
public record VersionsMoved(UUID code) {}
