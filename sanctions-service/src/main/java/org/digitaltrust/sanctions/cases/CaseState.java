package org.digitaltrust.sanctions.cases;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.digitaltrust.sanctions.cases.CaseEnding.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * A case in one of its states, with the transitions that this state allows. From the charges a case goes on only by the subject's
 * response or the end of the time for it, or is dropped.
 */
sealed interface CaseState {

    CaseStatus status();

    /** What can be done now, by somebody who may. */
    Set<CaseAction> possible();

    /** What it has become by this time without anybody's doing. */
    default CaseState at(Instant now) {
        return this;
    }

    /** Ways in which people can end it now: once there are charges, a reminder would be a finding without a panel. */
    Set<Outcome> outcomes();

    /** What it was found to be about; null before. */
    default @Nullable Classification classification() {
        return null;
    }

    /** Who investigates; null before somebody does. */
    default @Nullable String investigator() {
        return null;
    }

    /** Somebody has to look at it. */
    record Triage() implements CaseState {
        @Override
        public CaseStatus status() {
            return CaseStatus.TRIAGE;
        }

        @Override
        public Set<CaseAction> possible() {
            return EnumSet.of(CaseAction.TRIAGE, CaseAction.END);
        }

        @Override
        public Set<Outcome> outcomes() {
            return EnumSet.allOf(Outcome.class);
        }

        Investigation investigate(Classification as) {
            return new Investigation(as, null);
        }

        Ended end(CaseEnding ending) {
            return new Ended(ending, null, null, null);
        }
    }

    /** Evidence is gathered. */
    record Investigation(
            Classification classification, @Nullable String investigator) implements CaseState {
        @Override
        public CaseStatus status() {
            return CaseStatus.INVESTIGATION;
        }

        @Override
        public Set<CaseAction> possible() {
            return EnumSet.of(CaseAction.ASSIGN, CaseAction.ADD_EVIDENCE, CaseAction.SERVE_NOTICE, CaseAction.END);
        }

        @Override
        public Set<Outcome> outcomes() {
            return EnumSet.allOf(Outcome.class);
        }

        Investigation assign(String officer) {
            return new Investigation(classification, officer);
        }

        NoticeServed serve(String by, Notice notice) {
            return new NoticeServed(classification, by, notice);
        }

        Ended end(CaseEnding ending) {
            return new Ended(ending, classification, investigator, null);
        }
    }

    /** The subject knows the charges and has time to respond. */
    record NoticeServed(Classification classification, String investigator, Notice notice) implements CaseState {
        @Override
        public CaseStatus status() {
            return CaseStatus.NOTICE_SERVED;
        }

        @Override
        public Set<CaseAction> possible() {
            return notice.extended()
                    ? EnumSet.of(CaseAction.ASSIGN, CaseAction.RESPOND, CaseAction.END)
                    : EnumSet.of(CaseAction.ASSIGN, CaseAction.RESPOND, CaseAction.EXTEND_RESPONSE, CaseAction.END);
        }

        @Override
        public Set<Outcome> outcomes() {
            return EnumSet.of(Outcome.REJECTED, Outcome.TRANSFERRED);
        }

        /** Once the time is over the window is closed, whether anybody was awake to close it or not. */
        @Override
        public CaseState at(Instant now) {
            return notice.isOver(now) ? new Response(classification, investigator, notice, null) : this;
        }

        NoticeServed assign(String officer) {
            return new NoticeServed(classification, officer, notice);
        }

        NoticeServed extend(Instant until) {
            return new NoticeServed(classification, investigator, new Notice(notice.servedAt(), until, true));
        }

        /** @param now where a clock has stepped back behind the notice, the time of that counts */
        Response respond(Instant now) {
            var at = now.isBefore(notice.servedAt()) ? notice.servedAt() : now;
            return new Response(classification, investigator, notice, at);
        }

        Ended end(CaseEnding ending) {
            return new Ended(ending, classification, investigator, notice);
        }
    }

    /**
     * The subject has been heard, or has let the time pass.
     *
     * @param respondedAt null where nothing came
     */
    record Response(
            Classification classification,
            String investigator,
            Notice notice,
            @Nullable Instant respondedAt) implements CaseState {
        @Override
        public CaseStatus status() {
            return CaseStatus.RESPONSE;
        }

        @Override
        public Set<CaseAction> possible() {
            return EnumSet.of(CaseAction.ASSIGN, CaseAction.END);
        }

        @Override
        public Set<Outcome> outcomes() {
            return EnumSet.of(Outcome.REJECTED, Outcome.TRANSFERRED);
        }

        Response assign(String officer) {
            return new Response(classification, officer, notice, respondedAt);
        }

        Ended end(CaseEnding ending) {
            return new Ended(ending, classification, investigator, notice);
        }
    }

    /** Over. */
    record Ended(
            CaseEnding ending,
            @Nullable Classification classification,
            @Nullable String investigator,
            @Nullable Notice notice)
            implements CaseState {
        @Override
        public CaseStatus status() {
            return ending.as();
        }

        @Override
        public Set<CaseAction> possible() {
            return EnumSet.noneOf(CaseAction.class);
        }

        @Override
        public Set<Outcome> outcomes() {
            return EnumSet.noneOf(Outcome.class);
        }
    }
}
