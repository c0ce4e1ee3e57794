package org.digitaltrust.pledge.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.digitaltrust.contracts.SanctionsState.MeasureKind;
import org.digitaltrust.pledge.certificate.Circumstances.Held;
import org.digitaltrust.pledge.certificate.Circumstances.Pledges;
import org.digitaltrust.pledge.sanction.Sanctions;
import org.digitaltrust.pledge.sanction.Sanctions.Measure;
import org.digitaltrust.pledge.sanction.Sanctions.Span;
import org.jspecify.annotations.Nullable;

class StandingTest {

    private static final Instant START = Instant.parse("2026-12-01T00:00:00Z");
    private static final Duration REFRESH = Duration.ofDays(60);
    private static final Term TERM = Term.of(START, 12);
    private static final Circumstances WELL = well(Sanctions.NONE);

    @Example
    void with_all_that_it_needs_it_is_issued_then_due_for_refresh_then_expired() {
        assertThat(status(day(0), WELL)).isEqualTo(CertificateStatus.ISSUED);
        assertThat(status(day(304), WELL)).isEqualTo(CertificateStatus.ISSUED);
        assertThat(status(day(305), WELL)).isEqualTo(CertificateStatus.REFRESH_DUE);
        assertThat(status(day(365), WELL)).isEqualTo(CertificateStatus.EXPIRED);
    }

    @Example
    void each_thing_that_is_missing_suspends_it_and_is_named() {
        assertThat(missing(new Circumstances(false, true, true, WELL.pledges(), until(), until(), Sanctions.NONE)))
                .containsExactly(Precondition.ACTIVE_MEMBER);
        assertThat(missing(new Circumstances(true, false, true, WELL.pledges(), until(), until(), Sanctions.NONE)))
                .containsExactly(Precondition.FITTING_KIND);
        assertThat(missing(new Circumstances(
                        true, true, true, new Pledges(List.of(), List.of()), until(), until(), Sanctions.NONE)))
                .containsExactly(Precondition.CURRENT_PLEDGE);
        assertThat(missing(new Circumstances(true, true, false, WELL.pledges(), until(), until(), Sanctions.NONE)))
                .containsExactly(Precondition.VERIFIED_ACCOUNTS);
        assertThat(missing(new Circumstances(
                        true, true, true, WELL.pledges(), Optional.of(day(10)), until(), Sanctions.NONE)))
                .containsExactly(Precondition.TRAINING_PASSED);
        assertThat(missing(
                        new Circumstances(true, true, true, WELL.pledges(), until(), Optional.empty(), Sanctions.NONE)))
                .containsExactly(Precondition.ASSESSMENT_PASSED);
        assertThat(missing(well(new Sanctions(List.of(), List.of(new Span(day(1), null, null)), false))))
                .containsExactly(Precondition.NO_RESTRICTION);
        assertThat(missing(well(measure(MeasureKind.BADGE_SUSPENSION, day(1), day(20), null))))
                .containsExactly(Precondition.NO_BADGE_MEASURE);
    }

    @Example
    void each_code_that_is_needed_must_be_pledged_to_and_no_other_one_will_do() {
        var one = new Held("one", day(-10), day(600));
        var other = new Held("other", day(20), day(600));

        assertThat(new Pledges(List.of("one"), List.of(one)).suffice(day(10))).isTrue();
        assertThat(new Pledges(List.of("other"), List.of(one)).suffice(day(10))).isFalse();
        assertThat(new Pledges(List.of("one", "other"), List.of(one, other)).suffice(day(10)))
                .isFalse();
        assertThat(new Pledges(List.of("one", "other"), List.of(one, other)).suffice(day(20)))
                .isTrue();
    }

    @Example
    void a_breach_of_pledge_suspends_it_for_its_time() {
        var breached = well(measure(MeasureKind.PLEDGE_BREACH, day(5), day(20), day(12)));

        assertThat(status(day(4), breached)).isEqualTo(CertificateStatus.ISSUED);
        assertThat(status(day(5), breached)).isEqualTo(CertificateStatus.SUSPENDED);
        assertThat(missing(breached)).containsExactly(Precondition.CURRENT_PLEDGE);
        assertThat(status(day(12), breached)).isEqualTo(CertificateStatus.ISSUED);
    }

    @Example
    void a_suspension_is_over_when_its_reason_is() {
        var suspended = well(measure(MeasureKind.BADGE_SUSPENSION, day(5), day(20), day(12)));

        assertThat(status(day(4), suspended)).isEqualTo(CertificateStatus.ISSUED);
        assertThat(status(day(5), suspended)).isEqualTo(CertificateStatus.SUSPENDED);
        assertThat(status(day(12), suspended)).isEqualTo(CertificateStatus.ISSUED);
    }

    @Example
    void a_revocation_is_final_even_if_annulled_but_touches_no_certificate_before_or_after_it() {
        var annulled = well(measure(MeasureKind.BADGE_REVOCATION, day(5), null, day(12)));

        assertThat(status(day(4), annulled)).isEqualTo(CertificateStatus.ISSUED);
        assertThat(status(day(5), annulled)).isEqualTo(CertificateStatus.REVOKED);
        assertThat(status(day(30), annulled)).isEqualTo(CertificateStatus.REVOKED);
        assertThat(Standing.at(day(30), Term.of(day(12), 12), annulled, REFRESH).status())
                .isEqualTo(CertificateStatus.ISSUED);
        assertThat(status(day(400), well(measure(MeasureKind.BADGE_REVOCATION, day(370), null, null))))
                .isEqualTo(CertificateStatus.EXPIRED);
    }

    @Example
    void a_certificate_that_another_replaces_has_expired() {
        var replaced = new Term(TERM.from(), TERM.until(), day(310), null);

        assertThat(Standing.at(day(310), replaced, WELL, REFRESH).status()).isEqualTo(CertificateStatus.EXPIRED);
    }

    /** What is kept of a certificate between two looks. */
    private record Kept(Standing standing, @Nullable Instant dueAt, Term term) {
        static Kept look(Instant now, Term term, Circumstances known) {
            var standing = Standing.at(now, term, known, REFRESH);
            var revoked = standing.status() == CertificateStatus.REVOKED;
            return new Kept(
                    standing,
                    standing.nextLook(now, term, known, REFRESH),
                    new Term(term.from(), term.until(), term.replacedAt(), revoked ? now : null));
        }

        Standing readAt(Instant now, Circumstances known) {
            return dueAt == null || now.isBefore(dueAt) ? standing : Standing.at(now, term, known, REFRESH);
        }
    }

    record News(int hoursLater, Circumstances circumstances) {}

    @Property(tries = 500)
    void no_sequence_of_news_and_time_leaves_it_valid_without_what_it_needs(@ForAll("histories") List<News> history) {
        var now = START;
        var kept = Kept.look(now, TERM, WELL);
        var known = WELL;
        for (var news : history) {
            for (int hour = 0; hour < news.hoursLater(); hour += 7) {
                var read = kept.readAt(now.plus(Duration.ofHours(hour)), known);
                var truth = Standing.at(now.plus(Duration.ofHours(hour)), kept.term(), known, REFRESH);
                assertThat(read).as("hour %s after %s", hour, now).isEqualTo(truth);
                assertThat(read.status().holds()
                                && !known.missingAt(now.plus(Duration.ofHours(hour)))
                                        .isEmpty())
                        .isFalse();
            }
            now = now.plus(Duration.ofHours(news.hoursLater()));
            known = news.circumstances();
            kept = Kept.look(now, kept.term(), known);
        }
    }

    @Property(tries = 300)
    void what_has_been_revoked_stays_so(@ForAll("histories") List<News> history) {
        var now = START;
        var term = TERM;
        var revoked = false;
        for (var news : history) {
            now = now.plus(Duration.ofHours(news.hoursLater()));
            var kept = Kept.look(now, term, news.circumstances());
            term = kept.term();
            var isRevoked = kept.standing().status() == CertificateStatus.REVOKED;
            assertThat(isRevoked || !revoked).isTrue();
            revoked = isRevoked;
        }
    }

    @Provide
    Arbitrary<List<News>> histories() {
        return Combinators.combine(Arbitraries.integers().between(0, 24 * 60), circumstances())
                .as(News::new)
                .list()
                .ofMaxSize(12);
    }

    private static Arbitrary<Circumstances> circumstances() {
        var mostly = Arbitraries.frequency(Tuple.of(5, true), Tuple.of(1, false));
        var spans = Combinators.combine(days(), days().injectNull(0.3), days().injectNull(0.5))
                .as(Span::new);
        var measures = Combinators.combine(Arbitraries.of(MeasureKind.values()), spans)
                .as((kind, span) -> new Measure(new UUID(0, 1), kind, span));
        var sanctions = Combinators.combine(
                        measures.list().ofMaxSize(2), spans.list().ofMaxSize(1))
                .as((some, restrictions) -> new Sanctions(some, restrictions, false));
        var codes = Arbitraries.of("one", "other");
        var held = Combinators.combine(codes, days(), Arbitraries.integers().between(30, 365))
                .as((code, from, length) -> new Held(code, from, from.plus(Duration.ofDays(length))))
                .list()
                .ofMaxSize(3);
        var pledges = Combinators.combine(codes.list().uniqueElements().ofMaxSize(2), held)
                .as(Pledges::new);
        return Combinators.combine(
                        mostly, mostly, mostly, pledges, days().optional(0.9), days().optional(0.9), sanctions)
                .as(Circumstances::new);
    }

    private static Arbitrary<Instant> days() {
        return Arbitraries.integers().between(-200, 500).map(StandingTest::day);
    }

    private static CertificateStatus status(Instant now, Circumstances circumstances) {
        return Standing.at(now, TERM, circumstances, REFRESH).status();
    }

    private static List<Precondition> missing(Circumstances circumstances) {
        var standing = Standing.at(day(10), TERM, circumstances, REFRESH);
        assertThat(standing.status()).isEqualTo(CertificateStatus.SUSPENDED);
        return standing.missing();
    }

    private static Circumstances well(Sanctions sanctions) {
        var pledges = new Pledges(List.of(), List.of(new Held("one", day(-10), day(600))));
        return new Circumstances(true, true, true, pledges, until(), until(), sanctions);
    }

    private static Sanctions measure(
            MeasureKind kind, Instant from, @Nullable Instant until, @Nullable Instant endedAt) {
        return new Sanctions(
                List.of(new Measure(new UUID(0, 1), kind, new Span(from, until, endedAt))), List.of(), false);
    }

    private static Optional<Instant> until() {
        return Optional.of(day(600));
    }

    private static Instant day(int number) {
        return START.plus(Duration.ofDays(number));
    }
}
