package org.digitaltrust.outbox;

/** Fired in the transaction that appended. Observe it after success to look at once rather than at the next poll. */
public record OutboxGrew(long version) {}
