package org.digitaltrust.chassis.time;

import java.util.UUID;

/** Where new ids come from: UUIDv7, so that ids of one table sort by creation. */
@FunctionalInterface
public interface Ids {
    UUID next();
}
