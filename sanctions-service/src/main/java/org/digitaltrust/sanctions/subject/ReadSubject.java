package org.digitaltrust.sanctions.subject;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.digitaltrust.chassis.audit.AuditTrail;
import org.digitaltrust.chassis.caller.Caller;
import org.digitaltrust.chassis.problem.EdgeProblem;
import org.digitaltrust.chassis.time.Ids;
import org.digitaltrust.sanctions.disclosure.Disclosure;
import org.digitaltrust.sanctions.disclosure.DisclosureLog;

/**
 * Shows a subject: to officers each as far as the office needs it, to partners what is public, to the subject itself all.
 * Each read of an officer is noted; those of partners are counted, or noted where they tell that somebody is restricted.
 */
@ApplicationScoped
class ReadSubject {

    private static final Set<String> OFFICERS =
            Set.of("case_officer", "panel_member", "appeals_member", "alliance_admin", "auditor");
    private static final Set<String> HANDLE_CASES = Set.of("case_officer", "panel_member", "appeals_member");

    private final SubjectStore subjects;
    private final SealedNames sealedNames;
    private final AgroalDataSource dataSource;
    private final AuditTrail audit;
    private final DisclosureLog disclosures;
    private final Clock clock;
    private final Ids ids;

    ReadSubject(
            SubjectStore subjects,
            SealedNames sealedNames,
            AgroalDataSource dataSource,
            AuditTrail audit,
            DisclosureLog disclosures,
            Clock clock,
            Ids ids) {
        this.subjects = subjects;
        this.sealedNames = sealedNames;
        this.dataSource = dataSource;
        this.audit = audit;
        this.disclosures = disclosures;
        this.clock = clock;
        this.ids = ids;
    }

    /** What an id leads to. */
    sealed interface Found {
        record Here(ShownSubject subject) implements Found {}

        /** It was merged. */
        record Elsewhere(UUID survivor) implements Found {}
    }

    /** @throws org.digitaltrust.chassis.problem.Problem 404 for whom the caller may not know of */
    @Transactional
    public Found find(Caller caller, UUID id) {
        if (OFFICERS.stream().anyMatch(caller::has)) {
            return toOfficer(caller, id);
        }
        return caller.has("register:read") ? toPartner(caller, id) : toItself(caller, id);
    }

    private Found toOfficer(Caller caller, UUID id) {
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

    private Found toPartner(Caller caller, UUID id) {
        var subject = known(id).orElseThrow(EdgeProblem.NOT_FOUND::with);
        note(caller, subject);
        return subject.id().equals(id)
                ? new Found.Here(PartnerSubjectView.of(subject, subjects.isMember(id)))
                : new Found.Elsewhere(subject.id());
    }

    /** Whoever is no member is known for nothing but a restriction, so that to show the record is to disclose one. */
    private void note(Caller caller, Subject subject) {
        var now = clock.instant();
        if (subject.memberStatus() != null) {
            disclosures.clear(caller.client(), null, now);
            return;
        }
        disclosures.disclosed(new Disclosure(
                ids.next(),
                now,
                caller.subject(),
                caller.client(),
                "subject",
                subject.id(),
                List.of(),
                null,
                "known",
                subjects.version()));
    }

    private Found toItself(Caller caller, UUID id) {
        var subject =
                known(id).filter(it -> caller.subject().equals(it.holder())).orElseThrow(EdgeProblem.NOT_FOUND::with);
        return subject.id().equals(id)
                ? new Found.Here(SubjectView.of(subject, subjects.isMember(id), true))
                : new Found.Elsewhere(subject.id());
    }

    /** Of members, and of others once a restriction of theirs was confirmed: an entry that waits makes nobody known. */
    private Optional<Subject> known(UUID id) {
        try (var connection = dataSource.getConnection()) {
            return SubjectReader.of(connection, List.of(id), sealedNames).stream()
                    .findFirst();
        } catch (SQLException e) {
            throw new IllegalStateException("subject not read", e);
        }
    }
}
