package org.digitaltrust.membership.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/** Who calls on whose behalf; a client or user for one member at most. */
@ApplicationScoped
class CallerStore {

    private static final String CLIENT = "CLIENT";
    private static final String USER = "USER";
    private static final String FIND =
            "select caller from member_caller where member_id = :member and type = :type order by caller";
    // One replacement at a time: two that swap callers between two members would each wait for what the other cleared.
    private static final String LOCK = "select count(pg_advisory_xact_lock(hashtextextended('member-callers', 0)))";
    private static final String CLEAR = "delete from member_caller where member_id = :member";
    private static final String ADD = """
            insert into member_caller (type, caller, member_id) values (:type, :caller, :member)
            on conflict on constraint a_caller_belongs_to_one_member do nothing
            """;

    private final EntityManager database;

    CallerStore(EntityManager database) {
        this.database = database;
    }

    Callers of(UUID member) {
        return new Callers(find(member, CLIENT), find(member, USER));
    }

    /**
     * Replaces a member's callers.
     *
     * @return the first one that belongs to another member; then the transaction must not be committed
     */
    @Transactional(TxType.MANDATORY)
    Optional<String> replace(UUID member, Callers callers) {
        database.createNativeQuery(LOCK, Long.class).getSingleResult();
        database.createNativeQuery(CLEAR).setParameter("member", member).executeUpdate();
        return addAll(member, CLIENT, callers.clientIds()).or(() -> addAll(member, USER, callers.userIds()));
    }

    private Optional<String> addAll(UUID member, String type, List<String> callers) {
        return callers.stream().sorted().filter(it -> !add(member, type, it)).findFirst();
    }

    private boolean add(UUID member, String type, String caller) {
        return database.createNativeQuery(ADD)
                        .setParameter("type", type)
                        .setParameter("caller", caller)
                        .setParameter("member", member)
                        .executeUpdate()
                == 1;
    }

    private List<String> find(UUID member, String type) {
        return database.unwrap(Session.class)
                .createNativeQuery(FIND, String.class)
                .setParameter("member", member)
                .setParameter("type", type)
                .getResultList();
    }
}
