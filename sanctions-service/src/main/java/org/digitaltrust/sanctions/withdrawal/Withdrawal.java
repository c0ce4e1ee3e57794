package org.digitaltrust.sanctions.withdrawal;

import java.time.Instant;

/** That something proposed or entered shall never take effect. It stays on record. */
public record Withdrawal(String by, Instant at, String reasons) {}
