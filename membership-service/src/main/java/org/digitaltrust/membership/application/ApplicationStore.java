package org.digitaltrust.membership.application;

import static java.util.stream.Collectors.toMap;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.digitaltrust.chassis.sealing.PersonKeys;
import org.digitaltrust.membership.MembershipProblem;
import org.digitaltrust.membership.person.PersonStore;
import org.digitaltrust.membership.person.PersonalData;
import org.hibernate.Session;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;

/** Applications with their steps, decisions and appeals. What is private of them lies sealed with the person's key. */
@ApplicationScoped
class ApplicationStore {

    /** Which applications a list is about. */
    record Filter(Optional<ApplicationStatus> status, Optional<String> chapter) {}

    private static final Set<String> ONE_PLACE = Set.of("one_place_per_holder", "one_place_per_email");
    private static final Set<ApplicationStatus> ENDED =
            Set.of(ApplicationStatus.DECIDED, ApplicationStatus.WITHDRAWN, ApplicationStatus.EXPIRED);

    private final Rows rows;
    private final StepRows steps;
    private final DecisionRows decisions;
    private final AppealRows appeals;
    private final PersonStore persons;
    private final PersonKeys keys;

    ApplicationStore(
            Rows rows,
            StepRows steps,
            DecisionRows decisions,
            AppealRows appeals,
            PersonStore persons,
            PersonKeys keys) {
        this.rows = rows;
        this.steps = steps;
        this.decisions = decisions;
        this.appeals = appeals;
        this.persons = persons;
        this.keys = keys;
    }

    /** Whether this person has an application that is open or led to a membership. */
    boolean hasPlace(String holder) {
        return rows.count("holder = ?1 and takesPlace", holder) > 0;
    }

    /** Whether this applicant has another application that is open or led to a membership. */
    boolean hasPlace(UUID besides, Applicant applicant, String email) {
        return applicant.holder() != null
                ? rows.count("id <> ?1 and holder = ?2 and takesPlace", besides, applicant.holder()) > 0
                : rows.count(
                                "id <> ?1 and holder is null and takesPlace and emailHash = ?2",
                                besides,
                                persons.emailHash(email))
                        > 0;
    }

    /** Refused with 409 {@code already-applied} where another transaction was faster than {@link #hasPlace}. */
    @Transactional(TxType.MANDATORY)
    void add(UUID id, Applicant applicant, Details details, PersonalData personal, Instant at) {
        var person = persons.add(personal);
        var email = persons.emailHash(personal.contact().email());
        var row = ApplicationRow.drafted(id, applicant, person, email, details, at);
        keepingOnePlace(() -> rows.persistAndFlush(row));
    }

    /** Finds an application and lets nobody else move it until the transaction ends. */
    @Transactional(TxType.MANDATORY)
    Optional<Application> lock(UUID id) {
        return rows.findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).map(this::whole);
    }

    @Transactional(TxType.MANDATORY)
    void change(Application application, Details details, PersonalData personal, ApplicationState to) {
        var row = rows.findById(application.id());
        row.take(details);
        row.move(to);
        keepingOnePlace(() -> {
            rows.flush();
            persons.replace(application.person(), personal);
        });
    }

    @Transactional(TxType.MANDATORY)
    void move(UUID id, ApplicationState to) {
        rows.findById(id).move(to);
        keepingOnePlace(rows::flush);
    }

    @Transactional(TxType.MANDATORY)
    void heldBy(UUID id, String holder) {
        var row = rows.findById(id);
        row.holder = holder;
        row.version++;
        keepingOnePlace(rows::flush);
    }

    /** Refused with 409 {@code already-applied} where the applicant has taken the place with another application. */
    private static void keepingOnePlace(Runnable change) {
        try {
            change.run();
        } catch (ConstraintViolationException e) {
            if (ONE_PLACE.contains(e.getConstraintName())) {
                throw MembershipProblem.ALREADY_APPLIED.with();
            }
            throw e;
        }
    }

    @Transactional(TxType.MANDATORY)
    void submitted(UUID id, Instant at) {
        rows.findById(id).submittedAt = at;
    }

    @Transactional(TxType.MANDATORY)
    void add(Application application, StepRecord step) {
        steps.persist(StepRow.of(application.id(), step, keys.of(application.person())));
    }

    @Transactional(TxType.MANDATORY)
    void decide(Application application, Decision decision) {
        var round = application.decisions().size() + 1;
        decisions.persist(DecisionRow.of(application.id(), round, decision, keys.of(application.person())));
    }

    @Transactional(TxType.MANDATORY)
    void appeal(Application application, Appeal appeal) {
        appeals.persist(AppealRow.of(application.id(), appeal, keys.of(application.person())));
    }

    @Transactional(TxType.MANDATORY)
    void ledTo(UUID application, UUID member) {
        rows.findById(application).memberId = member;
    }

    /** The application that a member came of; empty for one who was taken over from a list. */
    Optional<UUID> thatLedTo(UUID member) {
        return rows.find("memberId", member).firstResultOptional().map(it -> it.id);
    }

    Optional<Application> find(UUID id) {
        return rows.findByIdOptional(id).map(this::whole);
    }

    /** The application of this person that has not come to an end. */
    Optional<UUID> openOf(String holder) {
        return rows.find("holder = ?1 and status not in ?2", holder, ENDED)
                .firstResultOptional()
                .map(it -> it.id);
    }

    /** One that has expired and that nobody else is noting, kept from others until the transaction ends. */
    @Transactional(TxType.MANDATORY)
    Optional<UUID> lockExpired(Instant now) {
        return rows.getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery("""
                        select id from application where status = 'INFORMATION_REQUESTED' and due_at <= :now
                        order by due_at limit 1 for update skip locked
                        """, UUID.class)
                .setParameter("now", now)
                .uniqueResultOptional();
    }

    List<ListedApplication> page(Filter filter, UUID after, int most) {
        var conditions = new ArrayList<>(List.of("id > :after"));
        Map<String, Object> values = new HashMap<>(Map.of("after", after));
        filter.status().ifPresent(it -> {
            conditions.add("status = :status");
            values.put("status", it);
        });
        filter.chapter().ifPresent(it -> {
            conditions.add("chapter = :chapter");
            values.put("chapter", it);
        });
        var found = rows.find(String.join(" and ", conditions) + " order by id", values)
                .page(0, most)
                .list();
        var outcomes = outcomes(found.stream().map(it -> it.id).toList());
        return found.stream().map(it -> listed(it, outcomes.get(it.id))).toList();
    }

    /** Of the newest decision of each. */
    private Map<UUID, Outcome> outcomes(Collection<UUID> applications) {
        return decisions.list("id.applicationId in ?1 order by id.round", applications).stream()
                .collect(toMap(it -> it.id.applicationId(), it -> it.outcome, (first, onAppeal) -> onAppeal));
    }

    private static ListedApplication listed(ApplicationRow row, @Nullable Outcome outcome) {
        return new ListedApplication(
                row.id,
                row.applicant(),
                row.details(),
                row.state(outcome),
                row.memberId,
                row.createdAt,
                row.submittedAt);
    }

    private Application whole(ApplicationRow row) {
        var key = keys.of(row.personId);
        var decided = decisions.list("id.applicationId = ?1 order by id.round", row.id);
        return new Application(
                row.id,
                row.version,
                row.applicant(),
                row.personId,
                persons.find(row.personId).orElse(null),
                row.details(),
                row.state(decided.isEmpty() ? null : decided.getLast().outcome),
                steps.list("applicationId = ?1 order by id", row.id).stream()
                        .map(it -> it.toStep(key))
                        .toList(),
                decided.stream().map(it -> it.toDecision(key)).toList(),
                appeals.findByIdOptional(row.id).map(it -> it.toAppeal(key)).orElse(null),
                row.memberId,
                row.createdAt,
                row.submittedAt);
    }

    @ApplicationScoped
    static class Rows implements PanacheRepositoryBase<ApplicationRow, UUID> {}

    @ApplicationScoped
    static class StepRows implements PanacheRepositoryBase<StepRow, UUID> {}

    @ApplicationScoped
    static class DecisionRows implements PanacheRepositoryBase<DecisionRow, DecisionRow.Id> {}

    @ApplicationScoped
    static class AppealRows implements PanacheRepositoryBase<AppealRow, UUID> {}
}
