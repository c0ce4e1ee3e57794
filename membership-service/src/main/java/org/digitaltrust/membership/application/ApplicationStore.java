package org.digitaltrust.membership.application;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.digitaltrust.membership.MembershipProblem;
import org.hibernate.exception.ConstraintViolationException;

/** Applications with their steps and decisions. */
@ApplicationScoped
class ApplicationStore {

    /** Which applications a list is about. */
    record Filter(Optional<ApplicationStatus> status, Optional<String> chapter) {}

    private static final Set<String> ONE_PLACE = Set.of("one_place_per_holder", "one_place_per_email");

    private final Rows rows;
    private final StepRows steps;
    private final DecisionRows decisions;

    ApplicationStore(Rows rows, StepRows steps, DecisionRows decisions) {
        this.rows = rows;
        this.steps = steps;
        this.decisions = decisions;
    }

    /** Whether this applicant has an application that is open or led to a membership. */
    boolean hasPlace(Applicant applicant, Details details) {
        return applicant.holder() != null
                ? rows.count("holder = ?1 and takesPlace", applicant.holder()) > 0
                : rows.count(
                                "holder is null and takesPlace and lower(email) = lower(?1)",
                                details.contact().email())
                        > 0;
    }

    /** Refused with 409 {@code already-applied} where another transaction was faster than {@link #hasPlace}. */
    @Transactional(TxType.MANDATORY)
    void add(UUID id, Applicant applicant, Details details, Instant at) {
        try {
            rows.persistAndFlush(ApplicationRow.drafted(id, applicant, details, at));
        } catch (ConstraintViolationException e) {
            if (ONE_PLACE.contains(e.getConstraintName())) {
                throw MembershipProblem.ALREADY_APPLIED.with();
            }
            throw e;
        }
    }

    /** Finds an application and lets nobody else move it until the transaction ends. */
    @Transactional(TxType.MANDATORY)
    Optional<Application> lock(UUID id) {
        return rows.findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).map(this::whole);
    }

    @Transactional(TxType.MANDATORY)
    void move(UUID id, ApplicationState to) {
        rows.findById(id).move(to);
        rows.flush();
    }

    @Transactional(TxType.MANDATORY)
    void submitted(UUID id, Instant at) {
        rows.findById(id).submittedAt = at;
    }

    @Transactional(TxType.MANDATORY)
    void add(UUID application, StepRecord step) {
        steps.persist(StepRow.of(application, step));
    }

    @Transactional(TxType.MANDATORY)
    void decide(UUID application, Decision decision) {
        decisions.persist(DecisionRow.of(application, decision));
    }

    @Transactional(TxType.MANDATORY)
    void ledTo(UUID application, UUID member) {
        rows.findById(application).memberId = member;
    }

    Optional<Application> find(UUID id) {
        return rows.findByIdOptional(id).map(this::whole);
    }

    /** The application of this person that has not come to an end. */
    Optional<UUID> openOf(String holder) {
        return rows.find(
                        "holder = ?1 and status not in ?2",
                        holder,
                        Set.of(ApplicationStatus.DECIDED, ApplicationStatus.WITHDRAWN))
                .firstResultOptional()
                .map(it -> it.id);
    }

    List<Application> page(Filter filter, UUID after, int most) {
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
        return whole(rows.find(String.join(" and ", conditions) + " order by id", values)
                .page(0, most)
                .list());
    }

    private Application whole(ApplicationRow row) {
        return whole(List.of(row)).getFirst();
    }

    private List<Application> whole(List<ApplicationRow> found) {
        var keys = found.stream().map(it -> it.id).toList();
        Map<UUID, List<StepRecord>> done = steps.list("applicationId in ?1 order by id", keys).stream()
                .collect(groupingBy(it -> it.applicationId, mapping(StepRow::toStep, toList())));
        Map<UUID, DecisionRow> decided =
                decisions.list("applicationId in ?1", keys).stream().collect(toMap(it -> it.applicationId, identity()));
        return found.stream()
                .map(it -> it.toApplication(
                        done.getOrDefault(it.id, List.of()),
                        Optional.ofNullable(decided.get(it.id))
                                .map(DecisionRow::toDecision)
                                .orElse(null)))
                .toList();
    }

    @ApplicationScoped
    static class Rows implements PanacheRepositoryBase<ApplicationRow, UUID> {}

    @ApplicationScoped
    static class StepRows implements PanacheRepositoryBase<StepRow, UUID> {}

    @ApplicationScoped
    static class DecisionRows implements PanacheRepositoryBase<DecisionRow, UUID> {}
}
