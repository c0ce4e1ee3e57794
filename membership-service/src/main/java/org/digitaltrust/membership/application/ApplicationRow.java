package org.digitaltrust.membership.application;

import static java.util.Objects.requireNonNull;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
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

    UUID personId;

    // Follows the person's; see the foreign key.
    @Column(updatable = false)
    byte @Nullable [] emailHash;

    long version;
    String displayName;

    @JdbcTypeCode(SqlTypes.ARRAY)
    List<String> aliases;

    String chapter;

    @JdbcTypeCode(SqlTypes.ARRAY)
    List<String> topics;

    @Enumerated(EnumType.STRING)
    Details.Language language;

    @Nullable
    UUID memberId;

    Instant createdAt;

    @Nullable
    Instant submittedAt;

    @Nullable
    Instant dueAt;

    static ApplicationRow drafted(
            UUID id, Applicant applicant, UUID person, byte[] emailHash, Details details, Instant at) {
        var row = new ApplicationRow();
        row.id = id;
        row.holder = applicant.holder();
        row.filedBy = applicant.filedBy();
        row.personId = person;
        row.emailHash = emailHash;
        row.version = 1;
        row.createdAt = at;
        row.take(details);
        row.stand(new ApplicationState.Draft());
        return row;
    }

    void take(Details details) {
        kind = details.kind();
        displayName = details.displayName();
        aliases = details.aliases();
        chapter = details.chapter();
        topics = details.topics();
        language = details.language();
    }

    void move(ApplicationState state) {
        version++;
        stand(state);
    }

    private void stand(ApplicationState state) {
        status = state.status();
        dueStep = state.due().orElse(null);
        dueAt = state.dueAt().orElse(null);
        failed = state instanceof ApplicationState.Failed;
        takesPlace = switch (state) {
            case ApplicationState.Withdrawn it -> false;
            case ApplicationState.Expired it -> false;
            case ApplicationState.Rejected it -> false;
            case ApplicationState.Decided(var outcome) -> outcome.admits();
            case ApplicationState.Draft it -> true;
            case ApplicationState.InReview it -> true;
            case ApplicationState.InformationRequested it -> true;
            case ApplicationState.Assessed it -> true;
            case ApplicationState.Failed it -> true;
            case ApplicationState.Appealed it -> true;
        };
    }

    Applicant applicant() {
        return new Applicant(holder, filedBy);
    }

    Details details() {
        return new Details(kind, displayName, aliases, chapter, topics, language);
    }

    /** @param outcome of the newest decision, where there is one */
    ApplicationState state(@Nullable Outcome outcome) {
        return switch (status) {
            case DRAFT -> new ApplicationState.Draft();
            case WITHDRAWN -> new ApplicationState.Withdrawn();
            case EXPIRED -> new ApplicationState.Expired();
            case APPEALED -> new ApplicationState.Appealed();
            case DECIDED ->
                dueAt == null
                        ? new ApplicationState.Decided(requireNonNull(outcome))
                        : new ApplicationState.Rejected(dueAt);
            case INFORMATION_REQUESTED ->
                new ApplicationState.InformationRequested(requireNonNull(dueStep), requireNonNull(dueAt));
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
