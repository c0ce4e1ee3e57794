package org.digitaltrust.chassis.idempotency;

/** One use of a key: the same key of another caller or for another operation is another use. */
record KeyUse(String caller, String operation, String key) {}
