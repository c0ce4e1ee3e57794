package org.digitaltrust.sanctions.register;

import java.time.Instant;

/** A register as tests want it, without a database. */
public final class RegisterHolding {

    private RegisterHolding() {}

    public static Register of(SubjectRecord... subjects) {
        var records = new RegisterRecords();
        for (var it : subjects) {
            records.put(it);
        }
        var register = new Register();
        register.replace(records, new Register.Edition(1, Instant.parse("2026-11-24T05:00:00Z")));
        return register;
    }
}
