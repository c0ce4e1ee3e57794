package org.digitaltrust.sanctions.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.digitaltrust.contracts.MemberStatus;
import org.digitaltrust.contracts.SanctionsState.Bindingness;
import org.digitaltrust.contracts.SanctionsState.Level;
import org.digitaltrust.sanctions.party.Asker;
import org.digitaltrust.sanctions.permit.Permit;
import org.digitaltrust.sanctions.register.SubjectRecord;
import org.digitaltrust.sanctions.restriction.Dimension;
import org.digitaltrust.sanctions.restriction.Ending;
import org.digitaltrust.sanctions.restriction.Period;
import org.digitaltrust.sanctions.restriction.Restriction;
import org.digitaltrust.sanctions.restriction.Scope;
import org.digitaltrust.sanctions.subject.AccountName;
import org.digitaltrust.sanctions.subject.Subject;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The rules and a second, independent writing of them agree on a million random cases (ten million in the soak). */
class OracleTest {

    private static final int CASES = Boolean.getBoolean("soak") ? 10_000_000 : 1_000_000;
    private static final long SEED = 20_261_124;
    private static final List<String> CARVE_OUTS = List.of("testimony", "right_of_reply", "pre_cleared_charity");
    private static final List<String> OBLIGATIONS = List.of("label", "blur", "remove");
    private static final List<String> CALLERS = List.of("client:c0", "client:c1", "user:s0", "user:s1", "member:m");
    private static final List<UUID> PERMITS = List.of(new UUID(7, 1), new UUID(7, 2));

    private final RandomGenerator random =
            RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);

    @Test
    void two_independent_writings_of_the_rules_agree() {
        var seen = new EnumMap<Outcome, Integer>(Outcome.class);
        var carvedOut = 0;
        for (int i = 0; i < CASES; i++) {
            // Given
            var holders = holders();
            var question = question();
            var asker = asker();

            // When
            var answer = AppearanceRules.answer(holders, question, asker);
            var expected = Oracle.answer(holders, question, asker);

            // Then
            if (!verdict(answer).equals(expected)) {
                assertThat(verdict(answer))
                        .as("case %d of seed %d: %s %s %s", i, SEED, holders, question, asker)
                        .isEqualTo(expected);
            }
            carvedOut += expected.carvedOut().isEmpty() ? 0 : 1;
            seen.merge(answer.outcome(), 1, Integer::sum);
        }
        assertThat(seen).as("every outcome was among the cases").containsKeys(Outcome.values());
        assertThat(seen.values()).allMatch(it -> it > CASES / 1_000);
        assertThat(carvedOut).isGreaterThan(CASES / 100);
    }

    private static Oracle.Verdict verdict(Answer answer) {
        var applying = new HashSet<UUID>();
        var carvedOut = new HashSet<UUID>();
        for (var reason : answer.reasons()) {
            switch (reason) {
                case Reason.Applies it -> applying.add(it.restriction().id());
                case Reason.CarvedOut it -> carvedOut.add(it.restriction().id());
                case Reason.HandleChangedHands it ->
                    assertThat(answer.outcome()).isEqualTo(Outcome.INDETERMINATE);
                case Reason.Namesake it -> throw new AssertionError("an account is no name");
            }
        }
        return new Oracle.Verdict(
                answer.outcome(),
                answer.bindingness(),
                applying,
                carvedOut,
                Set.copyOf(answer.obligations()),
                answer.nextChangeAt());
    }

    @Test
    void they_agree_on_every_combination_of_what_has_few_values() {
        for (var bindingness : Bindingness.values()) {
            for (var level : Level.values()) {
                for (var bound : List.of(true, false)) {
                    for (int second = -1; second <= 2; second++) {
                        for (var carveOut : List.of("", "testimony", "pre_cleared_charity", "incidental")) {
                            agree(bindingness, level, bound, second, carveOut);
                        }
                    }
                }
            }
        }
    }

    private static void agree(Bindingness bindingness, Level level, boolean bound, int second, String carveOut) {
        // Given: one in force for two seconds, and the same for another medium
        var all = Dimension.all();
        var oneInForce = Examples.restriction(
                bindingness, level, Examples.scope(all, all), new Period(Examples.NOON, Examples.NOON.plusSeconds(2)));
        var elsewhere = Examples.restriction(
                bindingness, level, Examples.scope(Dimension.only(List.of("print")), all), oneInForce.period());
        var asker = Examples.asker(bound);
        var question = Examples.at(Examples.NOON.plusSeconds(second), null, carveOut.isEmpty() ? null : carveOut);
        for (var standing : List.of(List.of(oneInForce), List.of(elsewhere), List.of(oneInForce, elsewhere))) {
            var holders = List.of(Examples.subject(standing.toArray(Restriction[]::new)));

            // When
            var answer = AppearanceRules.answer(holders, question, asker);

            // Then
            assertThat(answer.outcome())
                    .isEqualTo(Oracle.answer(holders, question, asker).outcome());
        }
    }

    private List<SubjectRecord> holders() {
        var holders = new ArrayList<SubjectRecord>();
        var count = random.nextInt(10) == 0 ? 0 : 1 + random.nextInt(2);
        for (int i = 0; i < count; i++) {
            var restrictions = new ArrayList<Restriction>();
            var permits = new ArrayList<Permit>();
            for (int j = random.nextInt(4); j > 0; j--) {
                var restriction = restriction();
                restrictions.add(restriction);
                if (random.nextInt(3) == 0) {
                    permits.add(permit(restriction));
                }
            }
            var accounts = random.nextBoolean()
                    ? List.of(AccountName.uid("tiktok", "" + random.nextInt(3)))
                    : List.<AccountName>of();
            var subject = new Subject(
                    new UUID(1, i), MemberStatus.ACTIVE, null, accounts, List.of(), List.of(), null, List.of());
            holders.add(new SubjectRecord(subject, restrictions, permits, List.of()));
        }
        return holders;
    }

    private Restriction restriction() {
        var scope = new Scope(
                dimension("television", "print"),
                dimension("host", "guest"),
                dimension("commercial", "non_commercial"),
                dimension("health_food", "cosmetics"),
                dimension("prime_time", "children"),
                dimension("01", "79", "vn", "worldwide"),
                dimension("new", "rerun"));
        return new Restriction(
                new UUID(2, random.nextLong(1_000_000)),
                new UUID(1, 0),
                scope,
                period(),
                LocalDate.of(2027, 1, 1),
                pick(List.of(Level.values())),
                pick(List.of(Bindingness.values())),
                Examples.BASIS,
                some(OBLIGATIONS),
                some(CARVE_OUTS),
                random.nextInt(20) == 0 ? null : Examples.NOON,
                random.nextInt(10) == 0 ? ending() : null,
                null);
    }

    private Ending ending() {
        return switch (random.nextInt(3)) {
            case 0 -> Ending.lifted(time());
            case 1 -> Ending.annulled(time());
            default -> Ending.superseded(time(), new UUID(2, 0));
        };
    }

    /** A client of one of two parties, which may be a member. */
    private Asker asker() {
        var client = "c" + random.nextInt(2);
        return new Asker(
                "s" + random.nextInt(2),
                client,
                random.nextBoolean() ? "client:" + client : "member:m",
                random.nextBoolean());
    }

    private Permit permit(Restriction restriction) {
        var used = random.nextBoolean()
                ? null
                : new Permit.Appearance(pick(CALLERS), "television", random.nextBoolean() ? "host" : "guest", time());
        return new Permit(
                pick(PERMITS),
                restriction.id(),
                pick(CARVE_OUTS),
                "Gala " + random.nextInt(2),
                maybe(CALLERS),
                period(),
                used);
    }

    private Period period() {
        var from = time();
        return new Period(from, random.nextInt(4) == 0 ? null : from.plusSeconds(1 + random.nextInt(3)));
    }

    /** Few different seconds, so that boundaries are met often; written with any offset, they are the same instants. */
    private Instant time() {
        var hours = ZoneOffset.ofHours(random.nextInt(-12, 15));
        return OffsetDateTime.ofInstant(Examples.NOON.plusSeconds(random.nextInt(4)), hours)
                .toInstant();
    }

    private Question question() {
        var subject = random.nextInt(5) == 0
                ? new Question.Asked.Subject(new UUID(1, 0))
                : new Question.Asked.Account(
                        random.nextInt(5) == 0
                                ? AccountName.uid("tiktok", "1")
                                : AccountName.handle("tiktok", "@somebody"));
        var place = new Question.Place(
                pick(List.of("television", "print")),
                maybe(List.of(true, false)),
                maybe(List.of("health_food", "cosmetics")),
                maybe(List.of("prime_time", "children")),
                maybe(List.of("01", "79", "48", "vn", "worldwide")),
                maybe(List.of("new", "rerun")),
                maybe(CARVE_OUTS),
                random.nextInt(3) == 0
                        ? null
                        : new Question.PermitClaim(pick(PERMITS), maybe(List.of("Gala 0", "Gala 1"))));
        return new Question(
                subject,
                pick(List.of("host", "guest")),
                place,
                new Question.Moment(time(), random.nextInt(4) > 0, null, false));
    }

    private Dimension dimension(String... codes) {
        return random.nextInt(6) > 0 ? Dimension.all() : Dimension.only(List.of(pick(List.of(codes))));
    }

    private <T> @Nullable T maybe(List<T> values) {
        return random.nextInt(3) == 0 ? pick(values) : null;
    }

    private <T> T pick(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private <T> List<T> some(List<T> values) {
        return values.stream().filter(it -> random.nextInt(3) == 0).toList();
    }
}
