package org.digitaltrust.sanctions.decision;

import static org.digitaltrust.sanctions.problem.SanctionsProblem.INVALID_SUBJECT;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.digitaltrust.chassis.audit.AuditTrail;
import org.digitaltrust.chassis.caller.Caller;
import org.digitaltrust.chassis.time.Ids;
import org.digitaltrust.sanctions.decision.ExternalDecisionRequest.SubjectReference;
import org.digitaltrust.sanctions.restriction.RestrictionStore;
import org.digitaltrust.sanctions.subject.AccountName;
import org.digitaltrust.sanctions.subject.SubjectStore;
import org.jspecify.annotations.Nullable;

/** The first person's part: finds or records the subject and writes down what the authority decided. */
@ApplicationScoped
class EnterDecision {

    private final ExternalDecisionStore decisions;
    private final RestrictionStore restrictions;
    private final SubjectStore subjects;
    private final DecisionChecks checks;
    private final AuditTrail audit;
    private final Clock clock;
    private final Ids ids;

    EnterDecision(
            ExternalDecisionStore decisions,
            RestrictionStore restrictions,
            SubjectStore subjects,
            DecisionChecks checks,
            AuditTrail audit,
            Clock clock,
            Ids ids) {
        this.decisions = decisions;
        this.restrictions = restrictions;
        this.subjects = subjects;
        this.checks = checks;
        this.audit = audit;
        this.clock = clock;
        this.ids = ids;
    }

    @Transactional
    public UUID enter(Caller caller, ExternalDecisionRequest request) {
        checks.check(request.restriction(), request.legalBasis());
        checks.check(request.subject());
        var account = account(request.subject());
        // Held, so that whatever else happens to the subject comes before the entry or knows of it.
        var subject = subjects.hold(subject(request.subject(), account));
        var restriction = request.restriction()
                .toRestriction(
                        ids.next(),
                        subject,
                        request.bindingness(),
                        request.legalBasis().toLegalBasis(),
                        null);
        restrictions.add(restriction);
        var decision =
                new ExternalDecision.Pending(ids.next(), restriction.id(), account, caller.subject(), clock.instant());
        decisions.add(decision, request.subject().privateNames());
        audit.record(caller, "external_decision_entered", "external_decision", decision.id());
        return decision.id();
    }

    private static @Nullable AccountName account(SubjectReference reference) {
        if (reference.type() != ExternalDecisionRequest.SubjectType.ACCOUNT) {
            return null;
        }
        return AccountName.parse(reference.id())
                .orElseThrow(
                        () -> INVALID_SUBJECT.with().at("subject.id", "must be platform:@handle or platform:uid:<id>"));
    }

    private UUID subject(SubjectReference reference, @Nullable AccountName account) {
        return switch (reference.type()) {
            case MEMBER, SUBJECT -> known(reference.id());
            case ACCOUNT -> holderOf(account).orElseGet(() -> record(reference.name()));
            case PERSON -> record(named(reference));
        };
    }

    private UUID known(String text) {
        return uuid(text)
                .flatMap(subjects::survivorOf)
                .orElseThrow(() -> INVALID_SUBJECT.with().at("subject.id", "is not the id of a known subject"));
    }

    private Optional<UUID> holderOf(@Nullable AccountName account) {
        var holders = account == null ? List.<UUID>of() : subjects.holdersOf(account);
        if (holders.size() > 1) {
            throw INVALID_SUBJECT.with().at("subject.id", "names more than one subject: give a subject's id");
        }
        return holders.stream()
                .findFirst()
                .or(() -> account == null
                        ? Optional.empty()
                        : decisions.subjectOf(account).flatMap(subjects::survivorOf));
    }

    private UUID record(@Nullable String name) {
        var id = ids.next();
        subjects.addNonMember(id, name);
        return id;
    }

    private static String named(SubjectReference reference) {
        if (reference.name() == null || reference.name().isBlank()) {
            throw INVALID_SUBJECT.with().at("subject.name", "is needed for a person");
        }
        return reference.name().strip();
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
