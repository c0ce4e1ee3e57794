package org.digitaltrust.membership.member;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.digitaltrust.chassis.sealing.PersonKey;
import org.digitaltrust.chassis.sealing.PersonKeys;
import org.digitaltrust.chassis.time.Ids;

/** The history of members. */
@ApplicationScoped
class ChangeStore {

    private final Rows rows;
    private final MemberStore members;
    private final PersonKeys keys;
    private final Ids ids;

    ChangeStore(Rows rows, MemberStore members, PersonKeys keys, Ids ids) {
        this.rows = rows;
        this.members = members;
        this.keys = keys;
        this.ids = ids;
    }

    /** Keeps what somebody did. */
    @Transactional(TxType.MANDATORY)
    void add(UUID member, Instant at, ChangedAs role, String actor, List<Change> changes) {
        var key = keyOf(member);
        changes.forEach(it -> rows.persist(
                ChangeRow.of(ids.next(), member, at, it).by(role, actor).sealedBy(key)));
        rows.flush();
    }

    /** Keeps what came about by itself. */
    @Transactional(TxType.MANDATORY)
    void add(UUID member, Instant at, Change change) {
        rows.persistAndFlush(ChangeRow.of(ids.next(), member, at, change));
    }

    List<PastChange> page(UUID member, boolean forOfficer, UUID after, int most) {
        var key = keyOf(member);
        return rows
                .find(
                        "memberId = ?1 and id > ?2 and (?3 = true or field <> ?4) order by id",
                        member,
                        after,
                        forOfficer,
                        ChangedField.END_EVIDENCE)
                .page(0, most)
                .stream()
                .map(it -> it.toPastChange(key))
                .toList();
    }

    private Optional<PersonKey> keyOf(UUID member) {
        return members.personOf(member).flatMap(keys::of);
    }

    @Transactional(TxType.MANDATORY)
    void forget(UUID member) {
        rows.delete("memberId = ?1 and field <> ?2", member, ChangedField.STATUS);
    }

    @ApplicationScoped
    static class Rows implements PanacheRepositoryBase<ChangeRow, UUID> {}
}
