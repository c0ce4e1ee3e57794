package org.digitaltrust.membership.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.digitaltrust.contracts.MemberKind;
import org.digitaltrust.membership.account.Account;
import org.digitaltrust.membership.account.AccountView;
import org.digitaltrust.membership.person.PersonalData;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An application, as its applicant or an officer sees it. Once the person is erased, what was theirs is null.
 *
 * @param nextStep the step that is due; null outside review
 * @param possible what the state allows now, whoever may do it
 * @param dueAt until when the applicant may supply what was asked for, or appeal
 * @param decision the one that counts now
 * @param erased whether the person has had their data erased
 */
record ApplicationView(
        UUID id,
        ApplicationStatus status,
        @Nullable Step nextStep,
        List<Action> possible,
        @Nullable Instant dueAt,
        MemberKind kind,
        String displayName,
        @Nullable String legalName,
        List<String> aliases,
        @Nullable LocalDate birthDate,
        String chapter,
        @Nullable ContactBody contact,
        List<String> topics,
        List<AccountView> accounts,
        Details.Language language,
        boolean filedOnBehalf,
        List<StepView> steps,
        @Nullable DecisionView decision,
        @Nullable AppealView appeal,
        boolean erased,
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
            var text = it.text();
            return text == null
                    ? new StepView(it.step(), it.result(), null, null, it.officer(), it.at())
                    : new StepView(it.step(), it.result(), text.note(), text.evidence(), it.officer(), it.at());
        }

        /** An applicant reads what is asked of them, and nothing else of what officers wrote. */
        static StepView forApplicant(StepRecord it) {
            var text = it.text();
            var asked = text != null && it.result() == StepResult.INFORMATION_REQUESTED ? text.note() : null;
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
            Instant at) {

        static DecisionView of(Decision it, boolean forOfficer) {
            var text = it.text();
            return new DecisionView(
                    it.outcome(),
                    text == null ? List.of() : text.reasons(),
                    text == null ? List.of() : text.conditions(),
                    forOfficer ? it.officer() : null,
                    it.at());
        }
    }

    /** @param against the decision that was appealed */
    @Schema(name = "ApplicationAppeal")
    record AppealView(@Nullable String grounds, Instant at, DecisionView against) {
        static AppealView of(Appeal it, Decision against, boolean forOfficer) {
            return new AppealView(it.grounds(), it.at(), DecisionView.of(against, forOfficer));
        }
    }

    static ApplicationView forOfficer(Application it, List<Account> accounts, Instant now) {
        return of(it, accounts, it.steps().stream().map(StepView::forOfficer).toList(), true, now);
    }

    static ApplicationView forApplicant(Application it, List<Account> accounts, Instant now) {
        return of(it, accounts, it.steps().stream().map(StepView::forApplicant).toList(), false, now);
    }

    private static ApplicationView of(
            Application it, List<Account> accounts, List<StepView> steps, boolean forOfficer, Instant now) {
        var details = it.details();
        var personal = it.personal();
        var appeal = it.appeal();
        return new ApplicationView(
                it.id(),
                it.state().status(),
                it.state().due().orElse(null),
                it.state().possible(now),
                it.state().dueAt().orElse(null),
                details.kind(),
                details.displayName(),
                personal == null ? null : personal.legalName(),
                details.aliases(),
                personal == null ? null : personal.birthDate(),
                details.chapter(),
                personal == null ? null : contact(personal),
                details.topics(),
                accounts.stream().map(AccountView::of).toList(),
                details.language(),
                it.applicant().holder() == null,
                steps,
                it.decision()
                        .map(decided -> DecisionView.of(decided, forOfficer))
                        .orElse(null),
                appeal == null ? null : AppealView.of(appeal, it.decisions().getFirst(), forOfficer),
                personal == null,
                it.memberId(),
                it.createdAt(),
                it.submittedAt());
    }

    private static ContactBody contact(PersonalData personal) {
        return new ContactBody(personal.contact().email(), personal.contact().phone());
    }
}
