package org.digitaltrust.sanctions.subject;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.digitaltrust.chassis.time.Ids;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Subjects in the database. Every call belongs to the caller's transaction. */
@ApplicationScoped
public class SubjectStore {

    /** Whoever changes what applies to a subject shares this lock; a merge of records takes it alone. */
    static final long MERGES = 0x6d65726765L;

    private final Session database;
    private final Event<IdentifiersChanged> changed;
    private final SealedNames sealedNames;
    private final Clock clock;
    private final Ids ids;

    SubjectStore(Session database, Event<IdentifiersChanged> changed, SealedNames sealedNames, Clock clock, Ids ids) {
        this.database = database;
        this.changed = changed;
        this.sealedNames = sealedNames;
        this.clock = clock;
        this.ids = ids;
    }

    /** The record that a known id leads to: itself, or the one it was merged into. */
    public Optional<UUID> survivorOf(UUID id) {
        return database.createNativeQuery("select coalesce(merged_into, id) from subject where id = :id", UUID.class)
                .setParameter("id", id)
                .uniqueResultOptional();
    }

    /** Of the register's outbox, as far as it has come. */
    long version() {
        return database.createNativeQuery("select version from outbox_head", Long.class)
                .getSingleResult();
    }

    boolean isMember(UUID id) {
        return database.createNativeQuery("select member from subject where id = :id", Boolean.class)
                .setParameter("id", id)
                .getSingleResult();
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

    /** The display name and the aliases; none for somebody unknown, and after an erasure. */
    List<String> namesOf(UUID id) {
        return database.createNativeQuery("""
                        select unnest(display_name || aliases) from subject where id = :id and display_name is not null
                        """, String.class)
                .setParameter("id", id)
                .getResultList();
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
                        select distinct coalesce(s.merged_into, s.id)
                        from subject_identifier i join subject s on s.id = i.subject_id
                        where i.platform = :platform and i.kind = :kind and i.value = :value
                        """, UUID.class)
                .setParameter("platform", account.platform())
                .setParameter("kind", kind(account))
                .setParameter("value", account.value())
                .getResultList();
    }

    /**
     * Holds a subject until this transaction ends: no other change of what applies to it, no state of the member and no
     * merge comes in between. Held before anything about the subject is read that is going to be published.
     *
     * @return the id of the record that survives, where this one was merged
     */
    public UUID hold(UUID id) {
        keepMergesOff();
        return database.createNativeQuery("""
                        select id from subject where id = (select coalesce(merged_into, id) from subject where id = :id)
                        for no key update
                        """, UUID.class)
                .setParameter("id", id)
                .getSingleResult();
    }

    /** First of all locks, so that nobody who holds a subject waits for a merge that waits for it. */
    void keepMergesOff() {
        database.createNativeQuery("select pg_advisory_xact_lock_shared(:merges)", Object.class)
                .setParameter("merges", MERGES)
                .getResultList();
    }

    /**
     * Whether any restriction of the person or organisation stands and is not over, or may come to: it may still begin, or
     * wait for its confirmation.
     */
    boolean isRestricted(UUID id) {
        return !database.createNativeQuery("""
                        select 1 from restriction r
                        where r.subject_id in (:group) and r.ended_at is null and r.withdrawn_at is null
                            and (r.valid_until is null or r.valid_until > :now)
                        """, Integer.class)
                .setParameterList("group", groupOf(id))
                .setParameter("now", clock.instant())
                .getResultList()
                .isEmpty();
    }

    /** Whether a case about the person or organisation is being worked on. */
    public boolean hasOpenCase(UUID id) {
        return hasCase(id, "ended_at is null");
    }

    /** Whether such a case is one of which the person or organisation has been told. */
    public boolean hasDisclosedCase(UUID id) {
        return hasCase(id, "ended_at is null and served_at is not null");
    }

    private boolean hasCase(UUID id, String which) {
        return !database.createNativeQuery(
                        "select 1 from case_file where subject_id in (:group) and " + which, Integer.class)
                .setParameterList("group", groupOf(id))
                .getResultList()
                .isEmpty();
    }

    /** Copies what names a subject now, so that it resolves whatever the member does later. */
    public void pinIdentifiers(UUID subject) {
        var survivor = hold(subject);
        database.createNativeMutationQuery("""
                        insert into subject_identifier (subject_id, platform, kind, value, pinned)
                        select subject_id, platform, kind, value, true from subject_identifier
                        where subject_id in (select id from subject where id = :id or merged_into = :id) and not pinned
                        on conflict do nothing
                        """).setParameter("id", survivor).executeUpdate();
    }

    /** The same, if anything restricts the subject or may come to. */
    public void pinIdentifiersIfRestricted(UUID subject) {
        if (isRestricted(subject)) {
            pinIdentifiers(subject);
        }
    }

    /** Adds what a subject was called before to what is known of it. */
    void addPrivateNames(UUID subject, PrivateNames names) {
        var id = ids.next();
        addSealedNames(subject, id, sealedNames.seal(id, names));
    }

    /**
     * Adds what officers entered about a subject to what is known of it, whether it can be opened now or not.
     *
     * @param row id of the row that the names were sealed for
     */
    public void addSealedNames(UUID subject, UUID row, byte[] sealed) {
        database.createNativeMutationQuery("""
                        insert into sealed_name (id, subject_id, sealed, added_at) values (:id, :subject, :sealed, :now)
                        """)
                .setParameter("id", row)
                .setParameter("subject", hold(subject))
                .setParameter("sealed", sealed)
                .setParameter("now", clock.instant())
                .executeUpdate();
    }

    /** Pins one account that a decision names. */
    public void pin(UUID subject, AccountName account) {
        insertIdentifier(subject, account, true);
        changed.fire(new IdentifiersChanged(subject));
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
