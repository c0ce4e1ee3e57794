package org.digitaltrust.membership.member;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.digitaltrust.contracts.MemberKind;
import org.digitaltrust.contracts.MemberStatus;

/** Members. */
@ApplicationScoped
class MemberStore {

    /** Which members a list is about. */
    record Filter(Optional<MemberStatus> status, Optional<MemberKind> kind) {}

    private final Rows rows;

    MemberStore(Rows rows) {
        this.rows = rows;
    }

    @Transactional(TxType.MANDATORY)
    void add(Member member) {
        var row = new MemberRow();
        row.take(member);
        rows.persistAndFlush(row);
    }

    /** Finds a member and lets nobody else change it until the transaction ends. */
    @Transactional(TxType.MANDATORY)
    Optional<Member> lock(UUID id) {
        return rows.findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).map(MemberRow::toMember);
    }

    /** Keeps the change of a member that this transaction has locked. */
    @Transactional(TxType.MANDATORY)
    void change(Member member) {
        rows.findById(member.id()).take(member);
        rows.flush();
    }

    Optional<Member> find(UUID id) {
        return rows.findByIdOptional(id).map(MemberRow::toMember);
    }

    /** The newest membership of a person. */
    Optional<Member> heldBy(String subject) {
        return rows.find("holder = ?1 order by id desc", subject)
                .firstResultOptional()
                .map(MemberRow::toMember);
    }

    List<Member> page(Filter filter, UUID after, int most) {
        var conditions = new ArrayList<>(List.of("id > :after"));
        Map<String, Object> values = new HashMap<>(Map.of("after", after));
        filter.status().ifPresent(it -> {
            conditions.add("status = :status");
            values.put("status", it);
        });
        filter.kind().ifPresent(it -> {
            conditions.add("kind = :kind");
            values.put("kind", it);
        });
        return rows.find(String.join(" and ", conditions) + " order by id", values).page(0, most).stream()
                .map(MemberRow::toMember)
                .toList();
    }

    @ApplicationScoped
    static class Rows implements PanacheRepositoryBase<MemberRow, UUID> {}
}
