package org.digitaltrust.pledge.assessment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.digitaltrust.chassis.page.PageRequest;
import org.digitaltrust.pledge.assessment.Assessment.Status;
import org.digitaltrust.pledge.publication.MemberLock;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class AssessmentStore implements PanacheRepositoryBase<AssessmentRow, UUID> {

    private static final List<Status> UNFINISHED = List.of(Status.OPEN, Status.THIRD_OPINION);
    private static final List<Status> WITH_RESULT = List.of(Status.CONCLUDED, Status.DISPUTED, Status.DECIDED);

    private static final String ESCALATE = """
            update assessment set escalated_at = :now
            where status = 'DISPUTED' and dispute_due_at <= :now and escalated_at is null
            returning id
            """;
    private static final int AFTER_A_DISPUTE = 4;

    private final OpinionStore opinions;
    private final MemberLock lock;

    AssessmentStore(OpinionStore opinions, MemberLock lock) {
        this.opinions = opinions;
        this.lock = lock;
    }

    void add(Assessment.Open assessment) {
        persistAndFlush(new AssessmentRow(assessment));
    }

    /** Writes the new state, and the opinion that brought it about if one did. */
    void move(Assessment assessment, @Nullable Opinion given) {
        if (given != null) {
            var number = assessment instanceof Assessment.Decided
                    ? AFTER_A_DISPUTE
                    : assessment.opinions().size();
            opinions.add(assessment.facts(), number, given);
        }
        findByIdOptional(assessment.facts().id()).orElseThrow().moveTo(assessment);
        flush();
    }

    Optional<Assessment> assessment(UUID id) {
        return findByIdOptional(id).map(this::read);
    }

    /** Holds the member, then the assessment, until the end of the transaction: nobody else moves it meanwhile. */
    Optional<Assessment> lock(UUID id) {
        getEntityManager()
                .createQuery("select memberId from AssessmentRow where id = ?1", UUID.class)
                .setParameter(1, id)
                .getResultStream()
                .findFirst()
                .ifPresent(lock::take);
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).map(this::read);
    }

    /** Holds a member until the end of the transaction. */
    void hold(UUID member) {
        lock.take(member);
    }

    Optional<UUID> unfinishedOf(UUID member) {
        return find("memberId = ?1 and status in ?2", member, UNFINISHED)
                .firstResultOptional()
                .map(it -> it.id);
    }

    /** All results of a member, the one that was concluded last first. */
    List<GivenResult> resultsOf(UUID member, Duration toDispute) {
        return find("memberId = ?1 and status in ?2 order by concludedAt desc, id desc", member, WITH_RESULT).stream()
                .map(it -> it.given(toDispute))
                .toList();
    }

    /** An assessment that is disputed, or else one whose result was given after a time and is not disputed. */
    Optional<Assessment> disputableOf(UUID member, Instant concludedAfter) {
        return find(
                        "memberId = ?1 and (status = ?2 or status = ?3 and concludedAt > ?4) order by status desc, id desc",
                        member,
                        Status.DISPUTED,
                        Status.CONCLUDED,
                        concludedAfter)
                .firstResultOptional()
                .map(this::read);
    }

    /** Marks disputes that are overdue, and answers with those that were not marked yet. */
    List<UUID> escalateOverdue(Instant now) {
        return getSession()
                .createNativeQuery(ESCALATE, UUID.class)
                .setParameter("now", now)
                .getResultList();
    }

    /** One row more than the page has, if there are more. */
    List<Assessment> page(@Nullable Status status, PageRequest page) {
        var found = status == null
                ? find("id > ?1 order by id", page.after())
                : find("status = ?1 and id > ?2 order by id", status, page.after());
        return found.range(0, page.limit()).stream().map(this::read).toList();
    }

    /** One row more than the page has, if there are more. */
    List<Assessment> pageOf(UUID member, PageRequest page) {
        return find("memberId = ?1 and id > ?2 order by id", member, page.after()).range(0, page.limit()).stream()
                .map(this::read)
                .toList();
    }

    private Assessment read(AssessmentRow row) {
        return row.toAssessment(opinions.of(row.id));
    }
}
