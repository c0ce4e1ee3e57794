package org.digitaltrust.sanctions.subject;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Subjects in the database. Every call belongs to the caller's transaction. */
@ApplicationScoped
public class SubjectStore {

    private final Session database;
    private final Clock clock;

    SubjectStore(Session database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    public boolean exists(UUID id) {
        return !database.createNativeQuery("select 1 from subject where id = :id", Integer.class)
                .setParameter("id", id)
                .getResultList()
                .isEmpty();
    }

    /** Every record of the person or organisation that this id stands for: its own, and those it was merged with. */
    public List<UUID> groupOf(UUID id) {
        return database.createNativeQuery("""
                        with survivor as (select coalesce(merged_into, id) as id from subject where id = :id)
                        select id from survivor
                        union all select s.id from subject s join survivor on s.merged_into = survivor.id
                        """, UUID.class)
                .setParameter("id", id)
                .getResultList();
    }

    /** Empty for an account of somebody unknown, and after an erasure. */
    public Optional<String> nameOf(UUID id) {
        return database.createNativeQuery(
                        "select display_name from subject where id = :id and display_name is not null", String.class)
                .setParameter("id", id)
                .uniqueResultOptional();
    }

    /** A record about somebody who is not a member. */
    public void addNonMember(UUID id, @Nullable String name) {
        database.createNativeMutationQuery(
                        "insert into subject (id, member, display_name, created_at) values (:id, false, :name, :now)")
                .setParameter("id", id)
                .setParameter("name", name)
                .setParameter("now", clock.instant())
                .executeUpdate();
    }

    /** Subjects that this account names now. More than one where a member holds what a non-member record holds too. */
    public List<UUID> holdersOf(AccountName account) {
        return database.createNativeQuery("""
                        select distinct subject_id from subject_identifier
                        where platform = :platform and kind = :kind and value = :value
                        """, UUID.class)
                .setParameter("platform", account.platform())
                .setParameter("kind", kind(account))
                .setParameter("value", account.value())
                .getResultList();
    }

    /** Copies what names a subject now, so that it resolves whatever the member does later. */
    public void pinIdentifiers(UUID subject) {
        // A state of the member that is being taken in now is seen whole or not at all.
        database.createNativeQuery("select 1 from subject where id = :id for no key update", Integer.class)
                .setParameter("id", subject)
                .getResultList();
        database.createNativeMutationQuery("""
                        insert into subject_identifier (subject_id, platform, kind, value, pinned)
                        select subject_id, platform, kind, value, true from subject_identifier
                        where subject_id = :id and not pinned
                        on conflict do nothing
                        """).setParameter("id", subject).executeUpdate();
    }

    /** Pins one account that a decision names. */
    public void pin(UUID subject, AccountName account) {
        insertIdentifier(subject, account, true);
    }

    void insertIdentifier(UUID subject, AccountName account, boolean pinned) {
        database.createNativeMutationQuery("""
                        insert into subject_identifier (subject_id, platform, kind, value, pinned)
                        values (:id, :platform, :kind, :value, :pinned) on conflict do nothing
                        """)
                .setParameter("id", subject)
                .setParameter("platform", account.platform())
                .setParameter("kind", kind(account))
                .setParameter("value", account.value())
                .setParameter("pinned", pinned)
                .executeUpdate();
    }

    private static String kind(AccountName account) {
        return account.kind().name().toLowerCase(Locale.ROOT);
    }
}
