package org.digitaltrust.sanctions.register;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.digitaltrust.contracts.MemberStatus;
import org.digitaltrust.contracts.SanctionsState.Bindingness;
import org.digitaltrust.contracts.SanctionsState.Level;
import org.digitaltrust.sanctions.restriction.Dimension;
import org.digitaltrust.sanctions.restriction.LegalBasis;
import org.digitaltrust.sanctions.restriction.Period;
import org.digitaltrust.sanctions.restriction.Restriction;
import org.digitaltrust.sanctions.restriction.Scope;
import org.digitaltrust.sanctions.subject.AccountName;
import org.digitaltrust.sanctions.subject.Subject;

/** A register of invented subjects without names, three accounts each; every tenth subject is restricted. */
public final class InventedRegister {

    public static final int SUBJECTS = 300_000;
    public static final int ACCOUNTS_EACH = 3;

    private static final int RESTRICTED_ONE_IN = 10;
    private static final LegalBasis BASIS =
            new LegalBasis("decree-38-2021", "Art. 11(9)(a)", "12/QD-XPHC", "Cơ quan mẫu", LocalDate.of(2026, 1, 15));

    private InventedRegister() {}

    public static Register filled() {
        var records = new RegisterRecords();
        for (int i = 0; i < SUBJECTS; i++) {
            records.put(record(i));
        }
        var register = new Register();
        register.replace(records, new Register.Edition(SUBJECTS, Instant.now()));
        return register;
    }

    /** A name as a question brings it: equal to the register's, but another object. */
    public static AccountName account(int subject, int which) {
        return AccountName.handle("platform" + which, "@invented.person." + subject);
    }

    static SubjectRecord record(int number) {
        var id = new UUID(number * 0x9E3779B97F4A7C15L, number);
        var accounts = List.of(account(number, 0), account(number, 1), account(number, 2));
        var subject = new Subject(id, MemberStatus.ACTIVE, null, accounts, List.of(), List.of(), null, List.of());
        var standing = number % RESTRICTED_ONE_IN == 0 ? List.of(restriction(id)) : List.<Restriction>of();
        return new SubjectRecord(subject, standing, List.of(), List.of());
    }

    private static Restriction restriction(UUID subject) {
        var all = Dimension.all();
        var media = Dimension.only(List.of("television", "live_performance"));
        var now = Instant.now();
        return new Restriction(
                new UUID(subject.getMostSignificantBits(), ~subject.getLeastSignificantBits()),
                subject,
                new Scope(media, all, all, all, all, all, all),
                new Period(now.minus(30, ChronoUnit.DAYS), now.plus(365, ChronoUnit.DAYS)),
                null,
                Level.RESTRICTED,
                Bindingness.MANDATORY,
                BASIS,
                List.of("no_new_content"),
                List.of("testimony"),
                now.minus(31, ChronoUnit.DAYS),
                null,
                null);
    }
}
