package org.digitaltrust.membership.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.digitaltrust.contracts.MemberKind;
import org.digitaltrust.membership.account.Account;
import org.digitaltrust.membership.account.AccountView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An application, as its applicant or an officer sees it.
 *
 * @param nextStep the step that is due; null outside review
 * @param possible what the state allows now, whoever may do it
 */
record ApplicationView(
        UUID id,
        ApplicationStatus status,
        @Nullable Step nextStep,
        List<Action> possible,
        MemberKind kind,
        String displayName,
        String legalName,
        List<String> aliases,
        @Nullable LocalDate birthDate,
        String chapter,
        ContactBody contact,
        List<String> topics,
        List<AccountView> accounts,
        Details.Language language,
        boolean filedOnBehalf,
        List<StepView> steps,
        @Nullable DecisionView decision,
        @Nullable UUID memberId,
        Instant createdAt,
        @Nullable Instant submittedAt) {

    /** @param officer, note and evidence are null where they are not the reader's to know */
    record StepView(
            Step step,
            StepResult result,
            @Nullable String note,
            @Nullable List<String> evidence,
            @Nullable String officer,
            Instant at) {

        static StepView forOfficer(StepRecord it) {
            return new StepView(it.step(), it.result(), it.note(), it.evidence(), it.officer(), it.at());
        }

        /** An applicant reads what is asked of them, and nothing else of what officers wrote. */
        static StepView forApplicant(StepRecord it) {
            var asked = it.result() == StepResult.INFORMATION_REQUESTED ? it.note() : null;
            return new StepView(it.step(), it.result(), asked, null, null, it.at());
        }
    }

    /** @param officer null for the applicant */
    @Schema(name = "ApplicationDecision")
    record DecisionView(
            Outcome outcome,
            List<String> reasons,
            List<String> conditions,
            @Nullable String officer,
            Instant at) {}

    static ApplicationView forOfficer(Application it, List<Account> accounts) {
        var decision = it.decision();
        return of(
                it,
                accounts,
                it.steps().stream().map(StepView::forOfficer).toList(),
                decision == null ? null : view(decision, decision.officer()));
    }

    static ApplicationView forApplicant(Application it, List<Account> accounts) {
        var decision = it.decision();
        return of(
                it,
                accounts,
                it.steps().stream().map(StepView::forApplicant).toList(),
                decision == null ? null : view(decision, null));
    }

    private static DecisionView view(Decision it, @Nullable String officer) {
        return new DecisionView(it.outcome(), it.reasons(), it.conditions(), officer, it.at());
    }

    private static ApplicationView of(
            Application it, List<Account> accounts, List<StepView> steps, @Nullable DecisionView decision) {
        var details = it.details();
        return new ApplicationView(
                it.id(),
                it.state().status(),
                it.state().due().orElse(null),
                it.state().possible(),
                details.kind(),
                details.displayName(),
                details.legalName(),
                details.aliases(),
                details.birthDate(),
                details.chapter(),
                new ContactBody(details.contact().email(), details.contact().phone()),
                details.topics(),
                accounts.stream().map(AccountView::of).toList(),
                details.language(),
                it.applicant().holder() == null,
                steps,
                decision,
                it.memberId(),
                it.createdAt(),
                it.submittedAt());
    }
}
