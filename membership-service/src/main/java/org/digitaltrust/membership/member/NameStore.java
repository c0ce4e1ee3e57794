package org.digitaltrust.membership.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.digitaltrust.chassis.time.Ids;
import org.hibernate.Session;

/** What members were called, and since when they are called what they are called now. */
@ApplicationScoped
class NameStore {

    private static final String ADD_FORMER = """
            insert into member_name (id, member_id, name, former, valid_from, valid_until, published_until)
            select :id, :member, :name, true,
                coalesce((select max(valid_until) from member_name where member_id = :member and former), :admitted),
                :now, :published
            """;
    private static final String BEGIN_ALIAS = """
            insert into member_name (id, member_id, name, former, valid_from) values (:id, :member, :name, false, :now)
            """;
    private static final String END_ALIAS = """
            update member_name set valid_until = :now where member_id = :member and name = :name and valid_until is null
            """;
    private static final String ADD_ENDED_ALIAS = """
            insert into member_name (id, member_id, name, former, valid_from, valid_until)
            values (:id, :member, :name, false, :admitted, :now)
            """;
    private static final String TOLD = """
            select name from member_name where member_id = :member and published_until > :now order by valid_until desc
            """;
    private static final String RETIRE = """
            update member_name set published_until = null where member_id = :member and published_until <= :now
            """;
    private static final String NEXT =
            "select min(published_until) from member_name where member_id = :member and published_until is not null";
    private static final String FORGET = "delete from member_name where member_id = :member";

    private final EntityManager database;
    private final Ids ids;

    NameStore(EntityManager database, Ids ids) {
        this.database = database;
        this.ids = ids;
    }

    /** The display name is another from now on. */
    @Transactional(TxType.MANDATORY)
    void renamed(Member before, Instant now, Instant publishedUntil) {
        database.createNativeQuery(ADD_FORMER)
                .setParameter("id", ids.next())
                .setParameter("member", before.id())
                .setParameter("name", before.profile().displayName())
                .setParameter("admitted", before.createdAt())
                .setParameter("now", now)
                .setParameter("published", publishedUntil)
                .executeUpdate();
    }

    @Transactional(TxType.MANDATORY)
    void aliasBegan(UUID member, String alias, Instant now) {
        database.createNativeQuery(BEGIN_ALIAS)
                .setParameter("id", ids.next())
                .setParameter("member", member)
                .setParameter("name", alias)
                .setParameter("now", now)
                .executeUpdate();
    }

    @Transactional(TxType.MANDATORY)
    void aliasEnded(Member before, String alias, Instant now) {
        var ended = database.createNativeQuery(END_ALIAS)
                .setParameter("member", before.id())
                .setParameter("name", alias)
                .setParameter("now", now)
                .executeUpdate();
        if (ended == 0) {
            database.createNativeQuery(ADD_ENDED_ALIAS)
                    .setParameter("id", ids.next())
                    .setParameter("member", before.id())
                    .setParameter("name", alias)
                    .setParameter("admitted", before.createdAt())
                    .setParameter("now", now)
                    .executeUpdate();
        }
    }

    /** Former display names that others are told, the latest first. */
    List<String> toldOf(UUID member, Instant now) {
        return database.unwrap(Session.class)
                .createNativeQuery(TOLD, String.class)
                .setParameter("member", member)
                .setParameter("now", now)
                .getResultList();
    }

    /** Stops telling of names whose time is over; true if there were any. */
    @Transactional(TxType.MANDATORY)
    boolean retire(UUID member, Instant now) {
        return database.createNativeQuery(RETIRE)
                        .setParameter("member", member)
                        .setParameter("now", now)
                        .executeUpdate()
                > 0;
    }

    Optional<Instant> nextRetirement(UUID member) {
        return Optional.ofNullable(database.unwrap(Session.class)
                .createNativeQuery(NEXT, Instant.class)
                .setParameter("member", member)
                .getSingleResultOrNull());
    }

    @Transactional(TxType.MANDATORY)
    void forget(UUID member) {
        database.createNativeQuery(FORGET).setParameter("member", member).executeUpdate();
    }
}
