package org.digitaltrust.pledge.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.digitaltrust.contracts.CodeState.Change;
import org.digitaltrust.contracts.MemberStatus;
import org.digitaltrust.pledge.code.Language;
import org.digitaltrust.pledge.code.SignableVersions.InForceSince;
import org.digitaltrust.pledge.code.SignableVersions.SignableVersion;
import org.digitaltrust.pledge.code.SignableVersions.Succession;
import org.digitaltrust.pledge.member.Member;

/** Any sequence of versions, signatures, timers and events, against a model of the rows. */
class PledgePropertyTest {

    private static final Instant BEGIN = Instant.parse("2026-11-23T05:00:00Z");
    private static final UUID CODE = new UUID(0, 3);
    private static final Member MEMBER = new Member(new UUID(0, 5), "sub", MemberStatus.ACTIVE, 1);
    private static final Timing TIMING = new Timing(30, Set.of(60, 30, 7));

    enum Kind {
        SIGN,
        SIGN_OLD,
        WITHDRAW,
        LOOK,
        MATERIAL,
        EDITORIAL,
        BREACH,
        RESTORE
    }

    record Step(Kind kind, int daysLater) {}

    @Provide
    Arbitrary<List<Step>> histories() {
        var step = Combinators.combine(
                        Arbitraries.of(Kind.values()),
                        Arbitraries.of(0, 0, 1, 5, 29, 30, 31, 60, 200, 304, 305, 365, 400))
                .as(Step::new);
        return step.list().ofMinSize(1).ofMaxSize(40);
    }

    @Property(tries = 2000)
    void at_most_one_pledge_is_open_and_looking_again_changes_nothing(@ForAll("histories") List<Step> history) {
        var world = new World();
        for (var step : history) {
            world.now = world.now.plus(step.daysLater(), ChronoUnit.DAYS);
            world.take(step.kind());
            assertThat(world.open()).as("after %s", step).hasSizeLessThanOrEqualTo(1);
            assertThat(world.pledges.stream()
                            .filter(it -> it.statusAt(world.now).holds()))
                    .hasSizeLessThanOrEqualTo(1);
        }
        world.take(Kind.LOOK);
        var settled = List.copyOf(world.pledges);
        world.take(Kind.LOOK);
        assertThat(world.pledges).isEqualTo(settled);
    }

    @Property(tries = 1000)
    void how_often_timers_run_makes_no_difference(@ForAll("histories") List<Step> history) {
        var diligent = new World();
        var idle = new World();
        for (var step : history) {
            if (step.kind() != Kind.BREACH && step.kind() != Kind.RESTORE) {
                diligent.now = diligent.now.plus(step.daysLater(), ChronoUnit.DAYS);
                idle.now = diligent.now;
                diligent.take(Kind.LOOK);
                diligent.take(step.kind());
                if (step.kind() != Kind.LOOK) {
                    // A signature looks at the pledge that it replaces; a withdrawal at the one that it ends.
                    idle.lookIfSigning(step.kind());
                    idle.take(step.kind());
                }
            }
        }
        diligent.take(Kind.LOOK);
        idle.take(Kind.LOOK);
        assertThat(idle.pledges).isEqualTo(diligent.pledges);
    }

    @Property(tries = 1000)
    void the_next_look_is_never_in_the_past_and_nothing_changes_before_it(@ForAll("histories") List<Step> history) {
        var world = new World();
        for (var step : history) {
            world.now = world.now.plus(step.daysLater(), ChronoUnit.DAYS);
            world.take(step.kind());
            world.take(Kind.LOOK);
            world.open().forEach(open -> {
                var circumstances = world.circumstancesOf(open.facts());
                var next = TIMING.nextLook(open.facts(), circumstances.graceUntil(), List.of(), world.now);
                assertThat(next).isAfter(world.now);
                assertThat(open.at(next.minusMillis(1), circumstances).status()).isEqualTo(open.status());
            });
        }
    }

    /** What the database holds. */
    private static final class World {
        private final List<Pledge> pledges = new ArrayList<>();
        private final List<InForceSince> versions = new ArrayList<>();
        private Instant now = BEGIN;
        private boolean breached;

        World() {
            enter(Change.MATERIAL);
        }

        void take(Kind kind) {
            switch (kind) {
                case SIGN -> sign(versions.getLast(), true);
                case SIGN_OLD -> sign(versions.getFirst(), versions.size() == 1);
                case WITHDRAW -> withdraw();
                case LOOK -> pledges.replaceAll(this::look);
                case MATERIAL -> enter(Change.MATERIAL);
                case EDITORIAL -> enter(Change.EDITORIAL);
                case BREACH -> breach(true);
                case RESTORE -> breach(false);
            }
        }

        void lookIfSigning(Kind kind) {
            if (kind == Kind.SIGN || kind == Kind.SIGN_OLD || kind == Kind.WITHDRAW) {
                take(Kind.LOOK);
            }
        }

        private void breach(boolean breach) {
            breached = breach;
            take(Kind.LOOK);
        }

        private void enter(Change change) {
            var number = versions.size() + 1;
            versions.add(new InForceSince(new UUID(1, number), number, change, now));
        }

        private void sign(InForceSince version, boolean inForce) {
            var id = new UUID(2, pledges.size());
            var text = new SignableVersion(
                    version.version(),
                    CODE,
                    version.number(),
                    "abc",
                    List.of("one"),
                    Set.of(),
                    version.from(),
                    inForce ? null : version.from());
            var acceptance =
                    new Acceptance(version.version(), "abc", List.of("one"), Language.VI, true, Optional.empty());
            var held = open().stream().findFirst();
            if (acceptance.judge(id, MEMBER, text, new Past(held, breached, Optional.empty()), now)
                    instanceof Signing.Accepted accepted) {
                accepted.replaced()
                        .ifPresent(ended -> pledges.replaceAll(
                                it -> it.facts().id().equals(ended.facts().id()) ? ended : it));
                pledges.add(accepted.pledge());
            }
        }

        private void withdraw() {
            pledges.replaceAll(
                    it -> it instanceof Pledge.Held held && held.statusAt(now).holds() ? held.withdraw(now) : it);
        }

        private Pledge look(Pledge pledge) {
            return pledge instanceof Pledge.Open open ? open.at(now, circumstancesOf(open.facts())) : pledge;
        }

        private Pledge.Circumstances circumstancesOf(PledgeFacts facts) {
            var later = versions.stream()
                    .filter(it -> it.number() > facts.version())
                    .toList();
            return new Pledge.Circumstances(TIMING.graceAfter(new Succession(later, Optional.empty())), breached);
        }

        private List<Pledge.Open> open() {
            return pledges.stream()
                    .filter(Pledge.Open.class::isInstance)
                    .map(Pledge.Open.class::cast)
                    .toList();
        }
    }
}
