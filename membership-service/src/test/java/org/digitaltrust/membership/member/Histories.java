package org.digitaltrust.membership.member;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.digitaltrust.contracts.PledgesState;
import org.digitaltrust.contracts.SanctionsState;
import org.digitaltrust.contracts.State;

/** What pledge-service and sanctions-service might have said of a member, made up from a seed. */
final class Histories {

    private final UUID member;
    private final Instant start;
    private final Random random;
    private final List<PledgesState.Pledge> pledges = new ArrayList<>();
    private final List<SanctionsState.Measure> measures = new ArrayList<>();
    private boolean caseOpen;

    private Histories(UUID member, Instant start, long seed) {
        this.member = member;
        this.start = start;
        this.random = new Random(seed);
    }

    /** Up to 15 states in their owners' order; each boundary in them is a whole number of days after the start. */
    static List<State> of(UUID member, Instant start, long seed) {
        var history = new Histories(member, start, seed);
        var states = new ArrayList<State>();
        var count = history.random.nextInt(16);
        for (int i = 1; i <= count; i++) {
            states.add(history.random.nextBoolean() ? history.pledges(i) : history.sanctions(i));
        }
        return states;
    }

    /** As it might be heard: in any order, some of it again. */
    static List<State> heard(List<State> history, long seed) {
        var random = new Random(seed);
        var heard = new ArrayList<>(history);
        history.stream().filter(it -> random.nextBoolean()).forEach(heard::add);
        Collections.shuffle(heard, random);
        return heard;
    }

    private PledgesState pledges(int sequence) {
        if (pledges.isEmpty() || random.nextInt(3) == 0) {
            var signed = day(random.nextInt(100));
            pledges.add(new PledgesState.Pledge(
                    new UUID(1, pledges.size()),
                    new UUID(2, 1),
                    new UUID(3, 1),
                    1,
                    PledgesState.Status.ACTIVE,
                    signed,
                    signed.plus(Duration.ofDays(1 + random.nextInt(120)))));
        } else {
            var index = random.nextInt(pledges.size());
            var old = pledges.get(index);
            var status = any(PledgesState.Status.values());
            pledges.set(
                    index,
                    new PledgesState.Pledge(
                            old.id(),
                            old.codeId(),
                            old.versionId(),
                            old.version(),
                            status,
                            old.signedAt(),
                            old.validUntil()));
        }
        return new PledgesState(member, sequence, PledgesState.Cause.PLEDGE_SIGNED, day(sequence), pledges);
    }

    private SanctionsState sanctions(int sequence) {
        if (measures.isEmpty() || random.nextInt(3) == 0) {
            var from = random.nextInt(200);
            measures.add(new SanctionsState.Measure(
                    new UUID(4, measures.size()),
                    any(SanctionsState.MeasureKind.values()),
                    day(from),
                    random.nextInt(4) == 0 ? null : day(from + 1 + random.nextInt(100)),
                    null));
        } else {
            var index = random.nextInt(measures.size());
            var old = measures.get(index);
            measures.set(
                    index,
                    new SanctionsState.Measure(
                            old.id(), old.kind(), old.from(), old.until(), day(random.nextInt(300))));
        }
        caseOpen = random.nextBoolean();
        return new SanctionsState(
                member, sequence, SanctionsState.Cause.MEASURE_IMPOSED, day(sequence), caseOpen, List.of(), measures);
    }

    private <T> T any(T[] values) {
        return values[random.nextInt(values.length)];
    }

    private Instant day(int day) {
        return start.plus(Duration.ofDays(day));
    }
}
