package org.digitaltrust.sanctions.subject;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.util.Set;
import java.util.UUID;
import org.digitaltrust.chassis.audit.AuditTrail;
import org.digitaltrust.chassis.caller.Caller;
import org.digitaltrust.chassis.problem.EdgeProblem;

/** Shows a subject to officers, each as far as the office needs it. Each read is noted. */
@ApplicationScoped
class ReadSubject {

    private static final Set<String> HANDLE_CASES = Set.of("case_officer", "panel_member", "appeals_member");

    private final SubjectStore subjects;
    private final SealedNames sealedNames;
    private final AgroalDataSource dataSource;
    private final AuditTrail audit;

    ReadSubject(SubjectStore subjects, SealedNames sealedNames, AgroalDataSource dataSource, AuditTrail audit) {
        this.subjects = subjects;
        this.sealedNames = sealedNames;
        this.dataSource = dataSource;
        this.audit = audit;
    }

    /** What an id leads to. */
    sealed interface Found {
        record Here(SubjectView subject) implements Found {}

        /** It was merged. */
        record Elsewhere(UUID survivor) implements Found {}
    }

    @Transactional
    public Found find(Caller caller, UUID id) {
        var survivor = subjects.survivorOf(id).orElseThrow(EdgeProblem.NOT_FOUND::with);
        if (!survivor.equals(id)) {
            return new Found.Elsewhere(survivor);
        }
        audit.record(caller, "subject_read", "subject", id);
        try (var connection = dataSource.getConnection()) {
            var subject = SubjectReader.recordOf(connection, id, sealedNames).orElseThrow(EdgeProblem.NOT_FOUND::with);
            var withPrivate = HANDLE_CASES.stream().anyMatch(caller::has);
            return new Found.Here(SubjectView.of(subject, subjects.isMember(id), withPrivate));
        } catch (SQLException e) {
            throw new IllegalStateException("subject not read", e);
        }
    }
}
