package org.digitaltrust.sanctions.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.digitaltrust.sanctions.cases.CaseAction.ADD_EVIDENCE;
import static org.digitaltrust.sanctions.cases.CaseAction.ASSIGN;
import static org.digitaltrust.sanctions.cases.CaseAction.END;
import static org.digitaltrust.sanctions.cases.CaseAction.EXTEND_RESPONSE;
import static org.digitaltrust.sanctions.cases.CaseAction.RESPOND;
import static org.digitaltrust.sanctions.cases.CaseAction.SERVE_NOTICE;
import static org.digitaltrust.sanctions.cases.CaseAction.TRIAGE;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.digitaltrust.sanctions.cases.CaseEnding.Outcome;
import org.junit.jupiter.api.Test;

class CaseStateTest {

    private static final Classification CONDUCT =
            new Classification("hidden_ad", Axis.LAW, 2, LocalDate.of(2026, 11, 30));
    private static final Instant SERVED = Instant.parse("2026-12-01T02:00:00Z");
    private static final Instant DUE = Instant.parse("2026-12-22T17:00:00Z");

    private static CaseState.NoticeServed served() {
        return new CaseState.Triage()
                .investigate(CONDUCT)
                .assign("case1")
                .serve("case1", new Notice(SERVED, DUE, false));
    }

    @Test
    void each_state_allows_what_it_should() {
        var triage = new CaseState.Triage();
        assertThat(triage.possible()).containsExactlyInAnyOrder(TRIAGE, END);
        assertThat(triage.investigate(CONDUCT).possible())
                .containsExactlyInAnyOrder(ASSIGN, ADD_EVIDENCE, SERVE_NOTICE, END);
        assertThat(served().possible()).containsExactlyInAnyOrder(ASSIGN, RESPOND, EXTEND_RESPONSE, END);
        assertThat(served().extend(DUE.plusSeconds(1)).possible()).containsExactlyInAnyOrder(ASSIGN, RESPOND, END);
        assertThat(served().respond(SERVED).possible()).containsExactlyInAnyOrder(ASSIGN, END);
        assertThat(triage.end(Outcome.REJECTED.at(SERVED)).possible()).isEmpty();
    }

    @Test
    void a_reminder_is_possible_before_the_charges_and_not_after() {
        assertThat(new CaseState.Triage().outcomes()).contains(Outcome.REMINDER);
        assertThat(new CaseState.Triage().investigate(CONDUCT).outcomes()).contains(Outcome.REMINDER);
        assertThat(served().outcomes()).containsExactlyInAnyOrder(Outcome.REJECTED, Outcome.TRANSFERRED);
        assertThat(served().respond(SERVED).outcomes())
                .containsExactlyInAnyOrder(Outcome.REJECTED, Outcome.TRANSFERRED);
    }

    @Test
    void the_window_is_open_until_its_last_moment_and_closed_in_the_next() {
        assertThat(served().at(DUE.minusNanos(1))).isEqualTo(served());
        assertThat(served().at(DUE))
                .isInstanceOfSatisfying(
                        CaseState.Response.class,
                        it -> assertThat(it.respondedAt()).isNull());
    }

    @Test
    void the_last_day_of_the_limitation_period_still_counts() {
        var two = Period.ofYears(2);
        assertThat(CONDUCT.isBarred(Instant.parse("2028-11-30T16:59:59Z"), two)).isFalse();
        assertThat(CONDUCT.isBarred(Instant.parse("2028-11-30T17:00:00Z"), two)).isTrue();
    }

    /** Whatever people try, in whatever order, at whatever time. */
    @Property(tries = 500)
    void nobody_is_past_the_charges_without_having_been_heard_or_had_the_time(
            @ForAll @Size(max = 30) List<CaseAction> deeds,
            @ForAll @Size(value = 30) List<@IntRange(min = 0, max = 200) Integer> hours) {
        CaseState state = new CaseState.Triage();
        var now = SERVED;
        for (int i = 0; i < deeds.size(); i++) {
            now = now.plus(Duration.ofHours(hours.get(i)));
            var before = state.at(now);
            state = attempt(before, deeds.get(i), now);
            if (state instanceof CaseState.Response heard) {
                assertThat(heard.respondedAt() != null || heard.notice().isOver(now))
                        .isTrue();
                assertThat(heard.respondedAt() == null || !heard.notice().isOver(heard.respondedAt()))
                        .isTrue();
                assertThat(heard.notice().servedAt()).isBeforeOrEqualTo(now);
            }
            if (before instanceof CaseState.Ended) {
                assertThat(state).isEqualTo(before);
            }
        }
    }

    private static CaseState attempt(CaseState state, CaseAction deed, Instant now) {
        if (!state.possible().contains(deed)) {
            return state;
        }
        return switch (state) {
            case CaseState.Triage it -> deed == TRIAGE ? it.investigate(CONDUCT) : it.end(Outcome.REJECTED.at(now));
            case CaseState.Investigation it -> investigated(it, deed, now);
            case CaseState.NoticeServed it -> charged(it, deed, now);
            case CaseState.Response it -> deed == ASSIGN ? it.assign("case2") : it.end(Outcome.TRANSFERRED.at(now));
            case CaseState.Ended it -> it;
        };
    }

    private static CaseState investigated(CaseState.Investigation it, CaseAction deed, Instant now) {
        return switch (deed) {
            case ASSIGN -> it.assign("case1");
            case SERVE_NOTICE -> it.serve("case1", new Notice(now, now.plus(Duration.ofDays(21)), false));
            case END -> it.end(Outcome.REMINDER.at(now));
            default -> it;
        };
    }

    private static CaseState charged(CaseState.NoticeServed it, CaseAction deed, Instant now) {
        return switch (deed) {
            case ASSIGN -> it.assign("case2");
            case RESPOND -> it.respond(now);
            case EXTEND_RESPONSE -> it.extend(it.notice().due().plus(Duration.ofDays(21)));
            case END -> it.end(Outcome.REJECTED.at(now));
            default -> it;
        };
    }
}
