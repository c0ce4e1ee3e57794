package org.digitaltrust.sanctions.cases;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

@Entity
@Table(name = "case_file")
@NullUnmarked
class CaseRow {
    @Id
    UUID id;

    UUID subjectId;
    String openedBy;
    Instant openedAt;
    boolean ownMotion;

    @Enumerated(EnumType.STRING)
    CaseStatus status;

    String category;

    @Enumerated(EnumType.STRING)
    Axis axis;

    Short severity;
    LocalDate conductDate;
    String investigator;
    Instant servedAt;
    Instant dueAt;
    boolean extended;
    Instant respondedAt;
    Instant endedAt;

    static CaseRow of(CaseFile file) {
        var row = new CaseRow();
        row.id = file.id();
        row.subjectId = file.subject();
        row.openedBy = file.openedBy();
        row.openedAt = file.openedAt();
        row.ownMotion = file.ownMotion();
        row.take(file.state());
        return row;
    }

    void take(CaseState state) {
        status = state.status();
        var classification = state.classification();
        if (classification != null) {
            category = classification.category();
            axis = classification.axis();
            severity = (short) classification.severity();
            conductDate = classification.conductDate();
        }
        investigator = state.investigator();
        switch (state) {
            case CaseState.Triage it -> {}
            case CaseState.Investigation it -> {}
            case CaseState.NoticeServed it -> take(it.notice());
            case CaseState.Response it -> {
                take(it.notice());
                respondedAt = it.respondedAt();
            }
            case CaseState.Ended it -> endedAt = it.ending().at();
        }
    }

    private void take(Notice notice) {
        servedAt = notice.servedAt();
        dueAt = notice.due();
        extended = notice.extended();
    }

    CaseFile toFile() {
        return new CaseFile(id, subjectId, openedBy, openedAt, ownMotion, state());
    }

    private CaseState state() {
        var as = category == null ? null : new Classification(category, axis, severity, conductDate);
        var notice = servedAt == null ? null : new Notice(servedAt, dueAt, extended);
        return switch (status) {
            case TRIAGE -> new CaseState.Triage();
            case INVESTIGATION -> new CaseState.Investigation(as, investigator);
            case NOTICE_SERVED -> new CaseState.NoticeServed(as, investigator, notice);
            case RESPONSE -> new CaseState.Response(as, investigator, notice, respondedAt);
            case REJECTED, REMINDER, TRANSFERRED ->
                new CaseState.Ended(new CaseEnding(status, endedAt), as, investigator, notice);
        };
    }
}
