package org.digitaltrust.pledge.certificate;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.digitaltrust.chassis.page.PageRequest;
import org.digitaltrust.pledge.assessment.AssessmentResults;

@ApplicationScoped
class CertificateStore implements PanacheRepositoryBase<CertificateRow, UUID> {

    private static final List<CertificateStatus> OPEN =
            List.of(CertificateStatus.ISSUED, CertificateStatus.REFRESH_DUE, CertificateStatus.SUSPENDED);

    private static final String REPLACED_BY = """
            with recursive chain as (
                select id, member_id, credential_id, status, valid_from, valid_until from certificate where id = :id
                union all
                select c.id, c.member_id, c.credential_id, c.status, c.valid_from, c.valid_until
                from certificate c join chain on c.member_id = chain.member_id and c.replaced_at = chain.valid_from
            )
            select credential_id from chain where id <> :id and status = 'EXPIRED' and valid_until > :now
            """;

    private static final String DUE = """
            select c.memberId from CertificateRow c where c.dueAt <= :now group by c.memberId order by min(c.dueAt)
            """;

    /** A certificate with its time, as last looked at. */
    record Kept(Certificate certificate, Term term, boolean isDue) {}

    Certificate add(
            UUID id, UUID member, AssessmentResults.Found assessment, Term term, Instant nextLook, String issuedBy) {
        var row = new CertificateRow(id, member, assessment, term, issuedBy);
        row.dueAt = nextLook;
        persistAndFlush(row);
        return row.toCertificate();
    }

    /** Those of a member that have not ended, held until the end of the transaction. */
    List<CertificateRow> lockOpenOf(UUID member) {
        return find("memberId = ?1 and status in ?2 order by id", member, OPEN)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    Optional<UUID> memberOf(UUID certificate) {
        return getEntityManager()
                .createQuery("select memberId from CertificateRow where id = ?1", UUID.class)
                .setParameter(1, certificate)
                .getResultStream()
                .findFirst();
    }

    Optional<CertificateRow> lock(UUID certificate) {
        return findByIdOptional(certificate, LockModeType.PESSIMISTIC_WRITE);
    }

    Optional<Kept> certificate(UUID id, Instant now) {
        return findByIdOptional(id).map(it -> kept(it, now));
    }

    List<Kept> allOf(UUID member, Instant now) {
        return find("memberId = ?1 order by id", member).stream()
                .map(it -> kept(it, now))
                .toList();
    }

    /** One row more than the page has, if there are more. */
    List<Kept> page(UUID member, PageRequest page, Instant now) {
        return find("memberId = ?1 and id > ?2 order by id", member, page.after()).range(0, page.limit()).stream()
                .map(it -> kept(it, now))
                .toList();
    }

    /** Credentials not yet over by their own words, of certificates that this one has taken the place of, one after another. */
    List<UUID> credentialsReplacedBy(UUID id, Instant now) {
        return getSession()
                .createNativeQuery(REPLACED_BY, UUID.class)
                .setParameter("id", id)
                .setParameter("now", now)
                .getResultList();
    }

    /** Members with a certificate that time alone may have changed, longest waiting first. */
    List<UUID> membersDue(Instant now, int atMost) {
        return getEntityManager()
                .createQuery(DUE, UUID.class)
                .setParameter("now", now)
                .setMaxResults(atMost)
                .getResultList();
    }

    private static Kept kept(CertificateRow row, Instant now) {
        var due = row.dueAt != null && !now.isBefore(row.dueAt);
        return new Kept(row.toCertificate(), row.term(), due);
    }
}
