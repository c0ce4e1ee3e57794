package org.digitaltrust.pledge.signing;

import java.util.UUID;

/** A pledge of the member will end at another time, and stands as it stood. Fired in the transaction in which that is noted. */
public record GraceMoved(UUID member) {}
