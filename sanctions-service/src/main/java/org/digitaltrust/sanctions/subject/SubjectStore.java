package org.digitaltrust.sanctions.subject;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.digitaltrust.contracts.MemberStatus;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Subjects in the database. Every call belongs to the caller's transaction. */
@ApplicationScoped
public class SubjectStore {

    /** Members, and whoever has been restricted. A decision that nobody has confirmed makes nobody known. */
    private static final String KNOWN = """
            (select id, member_status from subject s where member_status is not null
                or exists (select 1 from restriction r where r.subject_id = s.id and r.confirmed_at is not null)) known
            """;

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

    public List<Subject> all() {
        return load(true, List.of());
    }

    public List<Subject> of(Collection<UUID> ids) {
        return load(false, ids);
    }

    private List<Subject> load(boolean all, Collection<UUID> ids) {
        Map<UUID, Set<AccountName>> accounts = new HashMap<>();
        select("subject_id, platform, kind, value", "subject_identifier", "subject_id", all, ids)
                .forEach(it ->
                        accounts.computeIfAbsent(id(it), key -> new HashSet<>()).add(account(it)));
        Map<UUID, Set<CallerName>> callers = new HashMap<>();
        select("subject_id, kind, value", "subject_caller", "subject_id", all, ids)
                .forEach(it ->
                        callers.computeIfAbsent(id(it), key -> new HashSet<>()).add(caller(it)));
        return select("id, member_status", KNOWN, "id", all, ids).stream()
                .map(it -> new Subject(
                        id(it),
                        status(it.get(1, String.class)),
                        accounts.getOrDefault(id(it), Set.of()),
                        callers.getOrDefault(id(it), Set.of())))
                .toList();
    }

    private List<Tuple> select(String columns, String table, String key, boolean all, Collection<UUID> ids) {
        return database.createNativeQuery(
                        "select " + columns + " from " + table + " where cast(:all as boolean) or " + key
                                + " = any(:ids)",
                        Tuple.class)
                .setParameter("all", all)
                .setParameter("ids", ids.toArray(UUID[]::new))
                .getResultList();
    }

    private static UUID id(Tuple row) {
        return row.get(0, UUID.class);
    }

    private static AccountName account(Tuple row) {
        var kind = AccountName.Kind.valueOf(row.get(2, String.class).toUpperCase(Locale.ROOT));
        return new AccountName(row.get(1, String.class), kind, row.get(3, String.class));
    }

    private static CallerName caller(Tuple row) {
        var kind = CallerName.Kind.valueOf(row.get(1, String.class).toUpperCase(Locale.ROOT));
        return new CallerName(kind, row.get(2, String.class));
    }

    private static @Nullable MemberStatus status(@Nullable String name) {
        return Optional.ofNullable(name)
                .map(it -> MemberStatus.valueOf(it.toUpperCase(Locale.ROOT)))
                .orElse(null);
    }

    private static String kind(AccountName account) {
        return account.kind().name().toLowerCase(Locale.ROOT);
    }
}
