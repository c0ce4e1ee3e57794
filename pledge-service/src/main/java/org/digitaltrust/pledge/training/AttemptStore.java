package org.digitaltrust.pledge.training;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.digitaltrust.chassis.page.PageRequest;
import org.digitaltrust.pledge.member.MemberTexts;
import org.digitaltrust.pledge.training.Attempt.Status;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class AttemptStore implements PanacheRepositoryBase<AttemptRow, UUID> {

    private final MemberTexts texts;

    AttemptStore(MemberTexts texts) {
        this.texts = texts;
    }

    void add(Attempt.Open attempt) {
        persistAndFlush(new AttemptRow(attempt));
    }

    void submit(Attempt.Submitted attempt, @Nullable Instant validUntil) {
        var facts = attempt.facts();
        var sealed =
                texts.seal(facts.memberId(), MemberTexts.answers(facts.id()), AttemptRow.written(attempt.answers()));
        findByIdOptional(facts.id()).orElseThrow().submit(attempt, sealed, validUntil);
        flush();
    }

    /** Writes at once, since the database must see one attempt close before it sees the next one open. */
    void expire(Attempt.Expired attempt) {
        findByIdOptional(attempt.facts().id()).orElseThrow().expire();
        flush();
    }

    Optional<Attempt> lock(UUID training, UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .map(this::read)
                .filter(it -> it.facts().trainingId().equals(training));
    }

    Optional<Attempt.Open> openOf(UUID member) {
        return find("memberId = ?1 and status = ?2", member, Status.OPEN)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .map(this::read)
                .map(Attempt.Open.class::cast);
    }

    Optional<Attempt> latestOf(UUID member, UUID training) {
        return find("memberId = ?1 and trainingId = ?2 order by id desc", member, training)
                .firstResultOptional()
                .map(this::read);
    }

    Optional<KeptAttempt> attempt(UUID training, UUID id) {
        return findByIdOptional(id)
                .map(this::kept)
                .filter(it -> it.attempt().facts().trainingId().equals(training));
    }

    /** One row more than the page has, if there are more. */
    List<KeptAttempt> page(UUID training, List<UUID> members, PageRequest page) {
        return find("trainingId = ?1 and memberId in ?2 and id > ?3 order by id", training, members, page.after())
                .range(0, page.limit())
                .stream()
                .map(this::kept)
                .toList();
    }

    /** The latest time until which any passed attempt counts. */
    Optional<Instant> passedUntil(UUID member) {
        return find("memberId = ?1 and status = ?2 order by validUntil desc", member, Status.PASSED)
                .firstResultOptional()
                .map(it -> it.validUntil);
    }

    private Attempt read(AttemptRow row) {
        return row.toAttempt(texts.open(row.memberId, MemberTexts.answers(row.id), row.answersSealed));
    }

    private KeptAttempt kept(AttemptRow row) {
        return new KeptAttempt(read(row), row.validUntil);
    }
}
