package org.digitaltrust.sanctions.standing;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.digitaltrust.sanctions.register.SubjectRecord;
import org.digitaltrust.sanctions.restriction.Restriction;
import org.jspecify.annotations.Nullable;

/**
 * What applies to somebody at a time, whoever asks and wherever they would appear. It answers no question: whether an
 * appearance is permitted depends on the appearance and on the caller.
 *
 * @param restrictions those that stand and have not expired, with those that begin later, in order of their beginning
 * @param nextChangeAt the first time after the asked one at which one of them begins or ends; null for never
 */
public record Standing(
        Effect effect,
        List<Restriction> restrictions,
        @Nullable Instant nextChangeAt) {

    /** The mildest first. */
    public enum Effect {
        CLEAR,
        ADVISED_AGAINST,
        CONDITIONAL,
        RESTRICTED
    }

    public Standing {
        restrictions = List.copyOf(restrictions);
    }

    /**
     * The strictest of what is in force. Mandatory and contractual restrictions count by their level; a recommendation only
     * ever advises.
     *
     * @param records of everybody the name stands for: several where records have not been merged yet
     */
    public static Standing of(List<SubjectRecord> records, Instant at) {
        var standing = records.stream()
                .flatMap(it -> it.standing().stream())
                .filter(it -> !isOver(it, at))
                .sorted(Comparator.comparing((Restriction it) -> it.period().from())
                        .thenComparing(Restriction::id))
                .toList();
        var effect = standing.stream()
                .filter(it -> it.appliesAt(at))
                .map(Standing::effectOf)
                .max(Comparator.naturalOrder())
                .orElse(Effect.CLEAR);
        return new Standing(effect, standing, nextChange(standing, at));
    }

    private static boolean isOver(Restriction it, Instant at) {
        var until = it.period().until();
        return !it.stands() || (until != null && !until.isAfter(at));
    }

    private static Effect effectOf(Restriction it) {
        return switch (it.bindingness()) {
            case RECOMMENDATION -> Effect.ADVISED_AGAINST;
            case MANDATORY, CONTRACTUAL ->
                switch (it.level()) {
                    case ADVISORY -> Effect.ADVISED_AGAINST;
                    case CONDITIONAL -> Effect.CONDITIONAL;
                    case RESTRICTED -> Effect.RESTRICTED;
                };
        };
    }

    private static @Nullable Instant nextChange(List<Restriction> standing, Instant at) {
        return standing.stream()
                .flatMap(it -> Stream.of(it.period().from(), it.period().until()))
                .filter(Objects::nonNull)
                .filter(it -> it.isAfter(at))
                .min(Comparator.naturalOrder())
                .orElse(null);
    }
}
