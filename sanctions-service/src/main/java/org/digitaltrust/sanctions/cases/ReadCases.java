package org.digitaltrust.sanctions.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.digitaltrust.chassis.audit.AuditTrail;
import org.digitaltrust.chassis.caller.Caller;
import org.digitaltrust.chassis.page.Page;
import org.digitaltrust.chassis.page.PageRequest;
import org.digitaltrust.chassis.problem.EdgeProblem;
import org.digitaltrust.sanctions.cases.CaseParts.ChargeView;
import org.digitaltrust.sanctions.cases.CaseParts.ClockView;
import org.digitaltrust.sanctions.cases.CaseParts.ConductView;
import org.digitaltrust.sanctions.cases.CaseView.EvidenceView;
import org.digitaltrust.sanctions.cases.CaseView.StepView;
import org.digitaltrust.sanctions.subject.OwnRecords;

/** Shows cases, each reader what is theirs to know. An officer's read of one is noted. */
@ApplicationScoped
class ReadCases {

    private final CaseStore cases;
    private final CaseTexts texts;
    private final Parties parties;
    private final OwnRecords own;
    private final AuditTrail audit;
    private final Clock clock;

    ReadCases(CaseStore cases, CaseTexts texts, Parties parties, OwnRecords own, AuditTrail audit, Clock clock) {
        this.own = own;
        this.cases = cases;
        this.texts = texts;
        this.parties = parties;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public Page<CaseSummaryView> page(Caller officer, CaseFilter filter, PageRequest request) {
        var page = Page.of(cases.page(filter, own.closeTo(officer), request), request, CaseFile::id);
        var subjects = cases.subjects(page.items().stream().map(CaseFile::id).toList());
        return page.map(it -> CaseSummaryView.of(settled(it), Objects.requireNonNull(subjects.get(it.id()))));
    }

    /** Cases about a member, or about one who has left it to them to answer, as far as they have been told of them; newest first. */
    @Transactional
    public List<SubjectCaseView> about(Caller member) {
        return cases.about(own.spokenForBy(member)).stream()
                .map(this::settled)
                .filter(it -> SubjectCaseView.isShown(it.state()))
                .map(this::toSubject)
                .toList();
    }

    /** 404 for whom the case is none of theirs to know of. Whoever it is about is shown no more for being an officer too. */
    @Transactional
    public ShownCase show(Caller caller, UUID id) {
        var file = find(id);
        if (parties.speaksFor(file.subject(), caller)) {
            return toSubject(file);
        }
        if (!caller.has("case_officer") || parties.isCloseTo(file.subject(), caller)) {
            throw EdgeProblem.NOT_FOUND.with();
        }
        audit.record(caller, "case_read", "case", id);
        return whole(file);
    }

    /** What an officer's deed has led to; the deed itself is noted. */
    @Transactional
    public CaseView after(UUID id) {
        return whole(find(id));
    }

    /** What the subject's response has led to, or that on paper. */
    @Transactional
    public ShownCase afterResponse(Caller caller, UUID id) {
        var file = find(id);
        return parties.speaksFor(file.subject(), caller) ? toSubject(file) : whole(file);
    }

    private CaseFile find(UUID id) {
        return settled(cases.find(id).orElseThrow(EdgeProblem.NOT_FOUND::with));
    }

    private CaseFile settled(CaseFile file) {
        return file.with(file.state().at(clock.instant()));
    }

    private SubjectCaseView toSubject(CaseFile file) {
        if (!SubjectCaseView.isShown(file.state())) {
            throw EdgeProblem.NOT_FOUND.with();
        }
        var id = file.id();
        var charges = texts.charges(id);
        return SubjectCaseView.of(file, charges, charges.isEmpty() ? List.of() : texts.evidence(id), texts.steps(id));
    }

    private CaseView whole(CaseFile file) {
        var id = file.id();
        var subject = Objects.requireNonNull(cases.subjects(List.of(id)).get(id));
        var state = file.state();
        return new CaseView(
                id,
                subject,
                state.status(),
                ConductView.of(state),
                state.investigator(),
                file.openedAt(),
                ClockView.of(state),
                file.ownMotion(),
                cases.reports(id),
                ChargeView.of(texts.charges(id)),
                texts.evidence(id).stream().map(EvidenceView::of).toList(),
                state.possible(),
                state.outcomes(),
                texts.steps(id).stream()
                        .map(it -> new StepView(it.action(), it.by(), it.at(), it.words()))
                        .toList());
    }
}
