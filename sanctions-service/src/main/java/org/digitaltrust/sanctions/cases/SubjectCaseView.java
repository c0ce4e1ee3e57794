package org.digitaltrust.sanctions.cases;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.digitaltrust.sanctions.cases.CaseParts.ChargeView;
import org.digitaltrust.sanctions.cases.CaseParts.ClockView;
import org.digitaltrust.sanctions.cases.CaseParts.ConductView;
import org.digitaltrust.sanctions.cases.CaseStep.Done;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A case, for whom it is about, from the notice on or once it has ended with a reminder: charges, evidence, what was written to the
 * subject and why the case ended, nobody who reported and no officer by name.
 *
 * @param possible what the subject can do now
 * @param evidence what the notice disclosed
 * @param timeline from the notice on, oldest first
 */
record SubjectCaseView(
        UUID id,
        CaseStatus status,
        @Nullable ConductView conduct,
        List<ChargeView> charges,
        List<DisclosedEvidence> evidence,
        List<ClockView> clocks,
        Set<CaseAction> possible,
        List<SubjectStep> timeline)
        implements ShownCase {

    private static final Set<Done> TOLD =
            EnumSet.of(Done.NOTICE_SERVED, Done.RESPONSE_EXTENDED, Done.RESPONDED, Done.RESPONSE_CLOSED, Done.ENDED);

    /** Evidence that the notice disclosed. */
    @Schema(name = "DisclosedCaseEvidence")
    record DisclosedEvidence(
            UUID id,
            @Nullable String url,
            @Nullable String sha256,
            @Nullable Instant capturedAt,
            @Nullable String note) {
        static DisclosedEvidence of(CaseEvidence it) {
            var pointer = it.pointer();
            return new DisclosedEvidence(
                    it.id(), pointer.url(), pointer.sha256(), pointer.capturedAt(), pointer.note());
        }
    }

    /** What was done. */
    @Schema(name = "SubjectCaseStep")
    record SubjectStep(Done action, Instant at, @Nullable String words) {}

    /** Whether the subject knows of a case in this state. */
    static boolean isShown(CaseState state) {
        return switch (state) {
            case CaseState.Triage it -> false;
            case CaseState.Investigation it -> false;
            case CaseState.NoticeServed it -> true;
            case CaseState.Response it -> true;
            case CaseState.Ended it -> it.notice() != null || it.ending().as() == CaseStatus.REMINDER;
        };
    }

    static SubjectCaseView of(CaseFile file, List<Charge> charges, List<CaseEvidence> evidence, List<CaseStep> steps) {
        var state = file.state();
        var possible = EnumSet.copyOf(Set.of(CaseAction.RESPOND));
        possible.retainAll(state.possible());
        return new SubjectCaseView(
                file.id(),
                state.status(),
                ConductView.of(state),
                ChargeView.of(charges),
                evidence.stream().map(DisclosedEvidence::of).toList(),
                ClockView.of(state),
                possible,
                steps.stream()
                        .filter(it -> TOLD.contains(it.action()))
                        .map(it -> new SubjectStep(it.action(), it.at(), it.words()))
                        .toList());
    }
}
