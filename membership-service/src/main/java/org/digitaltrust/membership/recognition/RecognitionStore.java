package org.digitaltrust.membership.recognition;

import static java.util.stream.Collectors.groupingBy;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;

/** Recognitions. */
@ApplicationScoped
public class RecognitionStore {

    /** Which recognitions a list is about. */
    record Filter(
            @Nullable String programme,
            @Nullable Integer year,
            @Nullable String category) {}

    private static final String ONCE = "a_member_has_an_award_once";
    private static final String KNOWN = """
            select r.* from recognition r join member m on m.id = r.member_id
            where r.revoked_at is null and m.status in ('ACTIVE', 'GRACE') and r.id > :after
                and (cast(:programme as text) is null or lower(r.programme) = lower(:programme))
                and (cast(:year as integer) is null or r.year = :year)
                and (cast(:category as text) is null or lower(r.category) = lower(:category))
            order by r.id limit :most
            """;

    private final Rows rows;

    RecognitionStore(Rows rows) {
        this.rows = rows;
    }

    /** False where the member has this award already; then the transaction must not be committed. */
    @Transactional(TxType.MANDATORY)
    boolean add(Recognition recognition) {
        var row = new RecognitionRow();
        row.take(recognition);
        try {
            rows.persistAndFlush(row);
            return true;
        } catch (ConstraintViolationException e) {
            if (ONCE.equals(e.getConstraintName())) {
                return false;
            }
            throw e;
        }
    }

    @Transactional(TxType.MANDATORY)
    Optional<Recognition> lock(UUID member, UUID id) {
        return rows.findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .map(RecognitionRow::toRecognition)
                .filter(it -> it.member().equals(member));
    }

    @Transactional(TxType.MANDATORY)
    void change(Recognition recognition) {
        rows.findById(recognition.id()).take(recognition);
        rows.flush();
    }

    Optional<Recognition> find(UUID member, UUID id) {
        return rows.findByIdOptional(id)
                .map(RecognitionRow::toRecognition)
                .filter(it -> it.member().equals(member));
    }

    List<Recognition> of(UUID member, UUID after, int most) {
        return list("memberId = :member and id > :after", Map.of("member", member, "after", after), most);
    }

    List<Recognition> inForceOf(UUID member, UUID after, int most) {
        return list(
                "memberId = :member and revokedAt is null and id > :after",
                Map.of("member", member, "after", after),
                most);
    }

    /** Those in force, of each of these members, oldest first. */
    public Map<UUID, List<Recognition>> inForceOf(Collection<UUID> members) {
        return rows.list("memberId in ?1 and revokedAt is null order by id", members).stream()
                .map(RecognitionRow::toRecognition)
                .collect(groupingBy(Recognition::member));
    }

    /** Those in force of members whom everybody may know of. */
    List<Recognition> known(Filter filter, UUID after, int most) {
        return rows
                .getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery(KNOWN, RecognitionRow.class)
                .setParameter("after", after)
                .setParameter("programme", filter.programme(), String.class)
                .setParameter("year", filter.year(), Integer.class)
                .setParameter("category", filter.category(), String.class)
                .setParameter("most", most)
                .getResultList()
                .stream()
                .map(RecognitionRow::toRecognition)
                .toList();
    }

    private List<Recognition> list(String conditions, Map<String, Object> values, int most) {
        return rows.find(conditions + " order by id", values).page(0, most).stream()
                .map(RecognitionRow::toRecognition)
                .toList();
    }

    @ApplicationScoped
    static class Rows implements PanacheRepositoryBase<RecognitionRow, UUID> {}
}
