package org.digitaltrust.membership.application;

import static java.util.Objects.requireNonNull;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.digitaltrust.contracts.MemberKind;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "application")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class ApplicationRow {
    @Id
    UUID id;

    @Nullable
    String holder;

    String filedBy;

    @Enumerated(EnumType.STRING)
    ApplicationStatus status;

    @Enumerated(EnumType.STRING)
    @Nullable
    Step dueStep;

    boolean failed;
    boolean takesPlace;

    @Enumerated(EnumType.STRING)
    MemberKind kind;

    String displayName;
    String legalName;

    @JdbcTypeCode(SqlTypes.ARRAY)
    List<String> aliases;

    @Nullable
    LocalDate birthDate;

    String chapter;
    String email;

    @Nullable
    String phone;

    @JdbcTypeCode(SqlTypes.ARRAY)
    List<String> topics;

    @Enumerated(EnumType.STRING)
    Details.Language language;

    @Nullable
    UUID memberId;

    Instant createdAt;

    @Nullable
    Instant submittedAt;

    static ApplicationRow drafted(UUID id, Applicant applicant, Details details, Instant at) {
        var row = new ApplicationRow();
        row.id = id;
        row.holder = applicant.holder();
        row.filedBy = applicant.filedBy();
        row.kind = details.kind();
        row.displayName = details.displayName();
        row.legalName = details.legalName();
        row.aliases = details.aliases();
        row.birthDate = details.birthDate();
        row.chapter = details.chapter();
        row.email = details.contact().email();
        row.phone = details.contact().phone();
        row.topics = details.topics();
        row.language = details.language();
        row.createdAt = at;
        row.move(new ApplicationState.Draft());
        return row;
    }

    void move(ApplicationState state) {
        status = state.status();
        dueStep = state.due().orElse(null);
        failed = state instanceof ApplicationState.Failed;
        takesPlace = switch (state) {
            case ApplicationState.Withdrawn it -> false;
            case ApplicationState.Decided(var outcome) -> outcome.admits();
            case ApplicationState.Draft it -> true;
            case ApplicationState.InReview it -> true;
            case ApplicationState.InformationRequested it -> true;
            case ApplicationState.Assessed it -> true;
            case ApplicationState.Failed it -> true;
        };
    }

    Application toApplication(List<StepRecord> steps, @Nullable Decision decision) {
        return new Application(
                id,
                new Applicant(holder, filedBy),
                details(),
                state(decision),
                steps,
                decision,
                memberId,
                createdAt,
                submittedAt);
    }

    private Details details() {
        var contact = new Details.Contact(email, phone);
        return new Details(kind, displayName, legalName, aliases, birthDate, chapter, contact, topics, language);
    }

    private ApplicationState state(@Nullable Decision decision) {
        return switch (status) {
            case DRAFT -> new ApplicationState.Draft();
            case WITHDRAWN -> new ApplicationState.Withdrawn();
            case DECIDED ->
                new ApplicationState.Decided(requireNonNull(decision).outcome());
            case INFORMATION_REQUESTED -> new ApplicationState.InformationRequested(requireNonNull(dueStep));
            case SUBMITTED -> new ApplicationState.InReview(Step.COMPLETENESS);
            case COMPLETENESS -> after(Step.COMPLETENESS);
            case IDENTITY -> after(Step.IDENTITY);
            case ACCOUNTS -> after(Step.ACCOUNTS);
            case BACKGROUND -> after(Step.BACKGROUND);
            case ASSESSMENT -> after(Step.ASSESSMENT);
        };
    }

    private ApplicationState after(Step done) {
        if (failed) {
            return new ApplicationState.Failed(done);
        }
        return dueStep == null ? new ApplicationState.Assessed() : new ApplicationState.InReview(dueStep);
    }
}
