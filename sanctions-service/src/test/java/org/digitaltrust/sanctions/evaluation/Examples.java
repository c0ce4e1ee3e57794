package org.digitaltrust.sanctions.evaluation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.digitaltrust.contracts.MemberStatus;
import org.digitaltrust.contracts.SanctionsState.Bindingness;
import org.digitaltrust.contracts.SanctionsState.Level;
import org.digitaltrust.sanctions.party.Asker;
import org.digitaltrust.sanctions.register.SubjectRecord;
import org.digitaltrust.sanctions.restriction.Dimension;
import org.digitaltrust.sanctions.restriction.LegalBasis;
import org.digitaltrust.sanctions.restriction.Period;
import org.digitaltrust.sanctions.restriction.Restriction;
import org.digitaltrust.sanctions.restriction.Scope;
import org.digitaltrust.sanctions.subject.AccountName;
import org.digitaltrust.sanctions.subject.Subject;
import org.jspecify.annotations.Nullable;

/** Restrictions, subjects and questions to try the rules on. */
final class Examples {

    static final Instant NOON = Instant.parse("2026-12-01T05:00:00Z");
    static final Period AROUND_NOON = new Period(NOON.minusSeconds(3600), NOON.plusSeconds(3600));
    static final LegalBasis BASIS =
            new LegalBasis("decree-38-2021", "Art. 11(9)(a)", "12/QD-XPHC", "An authority", LocalDate.of(2026, 1, 15));

    private Examples() {}

    static Restriction restriction(Bindingness bindingness, Level level, Scope scope, Period period) {
        return new Restriction(
                UUID.randomUUID(),
                UUID.randomUUID(),
                scope,
                period,
                LocalDate.of(2027, 1, 1),
                level,
                bindingness,
                BASIS,
                List.of(),
                List.of("testimony"),
                NOON.minusSeconds(7200),
                null,
                null);
    }

    static Restriction everywhere(Bindingness bindingness, Level level) {
        return restriction(bindingness, level, scope(Dimension.all(), Dimension.all()), AROUND_NOON);
    }

    /** The same with other carve-outs. */
    static Restriction listing(Restriction it, String... carveOuts) {
        return new Restriction(
                it.id(),
                it.subjectId(),
                it.scope(),
                it.period(),
                it.reviewOn(),
                it.level(),
                it.bindingness(),
                it.basis(),
                it.obligations(),
                List.of(carveOuts),
                it.confirmedAt(),
                it.ending(),
                it.supersedes());
    }

    static Scope scope(Dimension media, Dimension territories) {
        var all = Dimension.all();
        return new Scope(media, all, all, all, all, territories, all);
    }

    static SubjectRecord subject(Restriction... standing) {
        return known(Set.of(), standing);
    }

    static SubjectRecord known(Set<AccountName> accounts, Restriction... standing) {
        var subject = new Subject(
                UUID.randomUUID(),
                MemberStatus.ACTIVE,
                null,
                List.copyOf(accounts),
                List.of(),
                List.of(),
                null,
                List.of());
        return new SubjectRecord(subject, List.of(standing), List.of(), List.of());
    }

    static Question question() {
        return at(NOON, null, null);
    }

    static Asker asker(boolean bound) {
        return new Asker("somebody", "a-client", "client:a-client", bound);
    }

    static Question at(Instant time, @Nullable String territory, @Nullable String carveOut) {
        return new Question(
                new Question.Asked.Account(AccountName.handle("tiktok", "@somebody")),
                "host",
                new Question.Place("television", null, null, null, territory, null, carveOut, null),
                new Question.Moment(time, true, null, false));
    }
}
