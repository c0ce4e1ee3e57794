package org.digitaltrust.chassis.storage;

/** The storage cannot be used now: no answer, no room, no right to it. To a caller that is 503. */
public final class StorageAway extends RuntimeException {

    public StorageAway(String message, Throwable cause) {
        super(message, cause);
    }
}
