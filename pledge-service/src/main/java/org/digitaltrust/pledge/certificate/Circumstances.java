package org.digitaltrust.pledge.certificate;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.digitaltrust.contracts.SanctionsState.MeasureKind;
import org.digitaltrust.pledge.sanction.Sanctions;

/**
 * All that certificates of one member depend on, besides the time.
 *
 * @param activeMember as far as we have heard
 * @param fittingKind whether the rubric certifies members of this kind
 * @param trainedUntil empty if never trained
 * @param assessedUntil how long the result that counts does so; empty if there is none, or it does not certify
 */
record Circumstances(
        boolean activeMember,
        boolean fittingKind,
        boolean accountsProven,
        Pledges pledges,
        Optional<Instant> trainedUntil,
        Optional<Instant> assessedUntil,
        Sanctions sanctions) {

    /**
     * The pledges that are not over, each with its time; a breach is among the sanctions.
     *
     * @param needed audiences of the codes of which each must be pledged to; none means that any will do
     */
    record Pledges(List<String> needed, List<Held> held) {
        Pledges {
            needed = List.copyOf(needed);
            held = List.copyOf(held);
        }

        boolean suffice(Instant time) {
            return needed.isEmpty()
                    ? held.stream().anyMatch(it -> it.at(time))
                    : needed.stream()
                            .allMatch(code ->
                                    held.stream().anyMatch(it -> it.audience().equals(code) && it.at(time)));
        }
    }

    /** A pledge to the code for an audience, which holds in {@code [from, until)}. */
    record Held(String audience, Instant from, Instant until) {
        boolean at(Instant time) {
            return !time.isBefore(from) && time.isBefore(until);
        }
    }

    /** What is missing at a time, in a fixed order. */
    List<Precondition> missingAt(Instant time) {
        return Arrays.stream(Precondition.values())
                .filter(it -> !isMet(it, time))
                .toList();
    }

    private boolean isMet(Precondition precondition, Instant time) {
        return switch (precondition) {
            case ACTIVE_MEMBER -> activeMember;
            case FITTING_KIND -> fittingKind;
            case CURRENT_PLEDGE -> pledges.suffice(time) && !sanctions.anyInForce(MeasureKind.PLEDGE_BREACH, time);
            case VERIFIED_ACCOUNTS -> accountsProven;
            case TRAINING_PASSED -> trainedUntil.filter(time::isBefore).isPresent();
            case ASSESSMENT_PASSED -> assessedUntil.filter(time::isBefore).isPresent();
            case NO_RESTRICTION -> !sanctions.restrictedAt(time);
            case NO_BADGE_MEASURE ->
                !sanctions.anyInForce(MeasureKind.BADGE_SUSPENSION, time)
                        && !sanctions.anyInForce(MeasureKind.BADGE_REVOCATION, time);
        };
    }

    /** Whether a revocation was in force at any time in {@code [from, to]}. */
    boolean revokedBetween(Instant from, Instant to) {
        return sanctions.anyInForce(MeasureKind.BADGE_REVOCATION, from, to.plusNanos(1));
    }

    /** The times at which any of it turns. */
    Stream<Instant> turns() {
        return Stream.of(
                        pledges.held().stream().flatMap(it -> Stream.of(it.from(), it.until())),
                        trainedUntil.stream(),
                        assessedUntil.stream(),
                        sanctions.turns())
                .flatMap(it -> it);
    }
}
