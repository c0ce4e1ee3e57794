package org.digitaltrust.membership.application;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.digitaltrust.contracts.MemberKind;
import org.jspecify.annotations.Nullable;

/**
 * An application in a list. Who applies, and what was written about them, stands in the application itself.
 *
 * @param nextStep the step that is due; null outside review
 * @param possible what the state allows now, whoever may do it
 * @param dueAt until when the applicant may supply what was asked for, or appeal
 */
record ApplicationSummaryView(
        UUID id,
        ApplicationStatus status,
        @Nullable Step nextStep,
        List<Action> possible,
        @Nullable Instant dueAt,
        MemberKind kind,
        String displayName,
        String chapter,
        Details.Language language,
        boolean filedOnBehalf,
        @Nullable UUID memberId,
        Instant createdAt,
        @Nullable Instant submittedAt) {

    static ApplicationSummaryView of(ListedApplication it, Instant now) {
        var state = it.state();
        return new ApplicationSummaryView(
                it.id(),
                state.status(),
                state.due().orElse(null),
                state.possible(now),
                state.dueAt().orElse(null),
                it.details().kind(),
                it.details().displayName(),
                it.details().chapter(),
                it.details().language(),
                it.applicant().holder() == null,
                it.memberId(),
                it.createdAt(),
                it.submittedAt());
    }
}
