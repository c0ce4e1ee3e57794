package org.digitaltrust.sanctions.restriction;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.digitaltrust.contracts.SanctionsState.Bindingness;
import org.digitaltrust.contracts.SanctionsState.Level;
import org.jspecify.annotations.Nullable;

/** Restrictions to try rules on. */
public final class Example {

    private static final LegalBasis BASIS =
            new LegalBasis("decree-38-2021", "Art. 11(9)(a)", "12/QD-XPHC", "An authority", LocalDate.of(2026, 1, 15));

    private Example() {}

    /** A mandatory one of everything. */
    public static Restriction restriction(Instant from, @Nullable Instant until) {
        return restriction(Bindingness.MANDATORY, Level.RESTRICTED, from, until);
    }

    public static Restriction restriction(Bindingness bindingness, Level level, Instant from, @Nullable Instant until) {
        var all = Dimension.all();
        return new Restriction(
                UUID.randomUUID(),
                UUID.randomUUID(),
                new Scope(all, all, all, all, all, all, all),
                new Period(from, until),
                LocalDate.of(2027, 1, 1),
                level,
                bindingness,
                BASIS,
                List.of("label"),
                List.of("testimony"),
                from.minusSeconds(1),
                null,
                null);
    }

    public static Restriction lifted(Restriction it, Instant at) {
        return at(it, it.confirmedAt(), at);
    }

    public static Restriction pending(Restriction it) {
        return at(it, null, null);
    }

    private static Restriction at(Restriction it, @Nullable Instant confirmed, @Nullable Instant ended) {
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
                it.carveOuts(),
                confirmed,
                ended == null ? null : Ending.lifted(ended),
                null);
    }
}
