package org.digitaltrust.sanctions.report;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.digitaltrust.sanctions.report.Report.Kind;
import org.hibernate.annotations.Formula;
import org.jspecify.annotations.NullUnmarked;

@Entity
@Table(name = "report")
@NullUnmarked
class ReportRow {
    @Id
    UUID id;

    byte[] trackingHash;

    @Enumerated(EnumType.STRING)
    ReportSource source;

    @Enumerated(EnumType.STRING)
    Kind aboutKind;

    UUID aboutSubject;
    byte[] aboutHash;
    byte[] aboutSealed;
    String category;
    LocalDate conductDate;
    Instant receivedAt;
    UUID mergedInto;
    String mergedBy;
    Instant mergedAt;

    @Formula("(select c.case_id from case_report c where c.report_id = id)")
    UUID caseId;

    static ReportRow of(Report report) {
        var row = new ReportRow();
        row.id = report.id();
        row.source = report.source();
        row.aboutKind = report.about();
        row.aboutSubject = report.subject();
        row.category = report.category();
        row.conductDate = report.conductDate();
        row.receivedAt = report.receivedAt();
        return row;
    }

    Report toReport() {
        var merging = mergedInto == null ? null : new Report.Merging(mergedInto, mergedBy, mergedAt);
        return new Report(id, source, aboutKind, aboutSubject, category, conductDate, receivedAt, merging, caseId);
    }
}
