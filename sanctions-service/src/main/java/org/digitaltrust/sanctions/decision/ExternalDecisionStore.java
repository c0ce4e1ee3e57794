package org.digitaltrust.sanctions.decision;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.digitaltrust.chassis.page.PageRequest;
import org.digitaltrust.sanctions.subject.AccountName;
import org.digitaltrust.sanctions.subject.PrivateNames;
import org.digitaltrust.sanctions.subject.SealedNames;
import org.hibernate.Session;

/** External decisions in the database. Every call belongs to the caller's transaction. */
@ApplicationScoped
class ExternalDecisionStore {

    private final Rows rows;
    private final SealedNames sealedNames;

    ExternalDecisionStore(Rows rows, SealedNames sealedNames) {
        this.rows = rows;
        this.sealedNames = sealedNames;
    }

    /** @param names of the subject, as the decision gives them; encrypted, and without effect so far */
    void add(ExternalDecision.Pending decision, PrivateNames names) {
        var row = ExternalDecisionRow.of(decision);
        row.sealed = names.isEmpty() ? null : sealedNames.seal(row.id, names);
        rows.persist(row);
    }

    /** What a decision says of its subject's names. */
    SealedNames.Opening namesIn(UUID decision) {
        return sealedIn(decision)
                .map(it -> sealedNames.open(decision, it))
                .orElse(new SealedNames.Opening.Opened(PrivateNames.NONE));
    }

    /** The same as it lies there: sealed for the decision's id. */
    Optional<byte[]> sealedIn(UUID decision) {
        return rows.findByIdOptional(decision).map(it -> it.sealed);
    }

    Optional<ExternalDecision> find(UUID id) {
        return rows.findByIdOptional(id).map(ExternalDecisionRow::toDecision);
    }

    /** The same, held against another confirmation or withdrawal until this transaction ends. */
    Optional<ExternalDecision> findToConfirm(UUID id) {
        return rows.findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).map(ExternalDecisionRow::toDecision);
    }

    /**
     * Whom a decision that was entered before, waiting or confirmed, recorded under this account. A member's accounts are the
     * member's to name: one that was the member's once leads nowhere by it. Holds other entries about the same account off
     * until this transaction ends, so that one account never becomes two subjects.
     */
    Optional<UUID> subjectOf(AccountName account) {
        var database = rows.getEntityManager();
        database.createNativeQuery("select pg_advisory_xact_lock(hashtextextended(:account, 0))")
                .setParameter("account", account.toString())
                .getResultList();
        return database.unwrap(Session.class)
                .createNativeQuery("""
                        select r.subject_id from external_decision d join restriction r on r.id = d.restriction_id
                        join subject s on s.id = r.subject_id
                        where d.platform = :platform and d.account_kind = :kind and d.account_value = :value
                            and d.withdrawn_at is null and not s.member
                        order by d.id
                        """, UUID.class)
                .setParameter("platform", account.platform())
                .setParameter("kind", account.kind().name().toLowerCase(Locale.ROOT))
                .setParameter("value", account.value())
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    void confirm(ExternalDecision.Confirmed it) {
        rows.update("confirmedBy = ?1, confirmedAt = ?2 where id = ?3", it.confirmedBy(), it.confirmedAt(), it.id());
    }

    void withdraw(ExternalDecision.Withdrawn it) {
        rows.update(
                "withdrawnBy = ?1, withdrawnAt = ?2, withdrawalReasons = ?3 where id = ?4",
                it.withdrawal().by(),
                it.withdrawal().at(),
                it.withdrawal().reasons(),
                it.id());
    }

    /** In order of their ids, one more than the page holds. */
    List<ExternalDecision> page(PageRequest page) {
        return rows.find("id > ?1 order by id", page.after()).range(0, page.limit()).stream()
                .map(ExternalDecisionRow::toDecision)
                .toList();
    }

    @ApplicationScoped
    static class Rows implements PanacheRepositoryBase<ExternalDecisionRow, UUID> {}
}
