package org.digitaltrust.sanctions.subject;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.digitaltrust.contracts.MemberStatus;
import org.jspecify.annotations.Nullable;

/**
 * Reads subjects as answers need them, on the connection of the caller's snapshot. Records that were merged are read as
 * part of the one that survives.
 */
public final class SubjectReader {

    private static final int ROWS_AT_ONCE = 5_000;

    /** The records of a group; a group is known if it is a member's, or any of its records was ever restricted. */
    private static final String SUBJECTS = """
            select coalesce(s.merged_into, s.id), s.id, s.member_status, s.holder, s.display_name, s.aliases,
                   exists (select 1 from restriction r where r.subject_id = s.id and r.confirmed_at is not null
                       and r.ended_as is distinct from 'annulled')
            from subject s where
            """;

    /** A name twice where it is pinned as well, or belongs to two records that were merged; the database need not sort for that. */
    private static final String IDENTIFIERS = """
            select coalesce(s.merged_into, s.id), i.platform, i.kind, i.value
            from subject_identifier i join subject s on s.id = i.subject_id where
            """;

    private static final String CALLERS = """
            select distinct coalesce(s.merged_into, s.id), c.kind, c.value
            from subject_caller c join subject s on s.id = c.subject_id where
            """;

    private static final String SEALED_NAMES = """
            select coalesce(s.merged_into, s.id), s.id, n.id, n.sealed
            from sealed_name n join subject s on s.id = n.subject_id where
            """;

    private static final String EVERY = " true";
    private static final String THESE = " (s.id = any(?) or s.merged_into = any(?))";
    private static final String SURVIVORS = "select distinct coalesce(merged_into, id) from subject where id = any(?)";

    private final Connection connection;
    private final SealedNames sealedNames;
    private final Map<UUID, Draft> drafts = new HashMap<>();

    private SubjectReader(Connection connection, SealedNames sealedNames) {
        this.connection = connection;
        this.sealedNames = sealedNames;
    }

    private static final class Draft {
        private @Nullable MemberStatus memberStatus;
        private @Nullable String holder;
        private boolean isHeldLive;
        private boolean known;
        private @Nullable Integer birthYear;
        private final List<AccountName> accounts = new ArrayList<>(6);
        private final List<CallerName> callers = new ArrayList<>(0);
        private final List<SubjectName> names = new ArrayList<>(2);
        private final List<UUID> formerIds = new ArrayList<>(0);
        /** By the record that they were entered for; few have any. */
        private Map<UUID, PrivateNames> privateNames = Map.of();

        /** Of several memberships of one person the one that binds counts, and whoever holds one that goes on. */
        void join(@Nullable MemberStatus status, @Nullable String whoHolds) {
            if (status != null && (memberStatus == null || !memberStatus.bindsItsCallers())) {
                memberStatus = status;
            }
            var isLive = status != null && !isOver(status);
            if (whoHolds != null && (holder == null || (isLive && !isHeldLive))) {
                holder = whoHolds;
                isHeldLive = isLive;
            }
        }

        private static boolean isOver(MemberStatus status) {
            return switch (status) {
                case RESIGNED, EXPELLED, LAPSED -> true;
                case PENDING_PLEDGE, ACTIVE, GRACE, SUSPENDED, DECEASED_OR_DISSOLVED -> false;
            };
        }

        void add(UUID record, PrivateNames names) {
            if (privateNames.isEmpty()) {
                privateNames = new LinkedHashMap<>();
            }
            privateNames.merge(record, names, PrivateNames::and);
        }

        /** The surviving record's own birth year counts before those of others. */
        private void take(UUID survivor, UUID record, PrivateNames it) {
            it.aliases().forEach(text -> names.add(new SubjectName(text, true)));
            it.legalNames().forEach(text -> names.add(new SubjectName(text, false)));
            it.formerNames().forEach(text -> names.add(new SubjectName(text, false, true)));
            if (it.birthYear() != null && (birthYear == null || record.equals(survivor))) {
                birthYear = it.birthYear();
            }
        }

        void add(AccountName account) {
            if (!accounts.contains(account)) {
                accounts.add(account);
            }
        }

        Subject toSubject(UUID id) {
            privateNames.forEach((record, it) -> take(id, record, it));
            return new Subject(id, memberStatus, holder, accounts, callers, names, birthYear, formerIds);
        }
    }

    /** Everybody who is known. */
    public static List<Subject> all(Connection connection, SealedNames sealedNames) throws SQLException {
        return new SubjectReader(connection, sealedNames).read(EVERY);
    }

    /** Those of these who are known, and of those that were merged the survivors. */
    public static List<Subject> of(Connection connection, Collection<UUID> ids, SealedNames sealedNames)
            throws SQLException {
        var survivors = survivors(connection, ids);
        return survivors.length == 0 ? List.of() : new SubjectReader(connection, sealedNames).read(THESE, survivors);
    }

    /** One record with those that were merged into it, whether anything is known of it or not. */
    static Optional<Subject> recordOf(Connection connection, UUID survivor, SealedNames sealedNames)
            throws SQLException {
        var reader = new SubjectReader(connection, sealedNames);
        reader.collect(THESE, survivor);
        return Optional.ofNullable(reader.drafts.get(survivor)).map(it -> it.toSubject(survivor));
    }

    private static UUID[] survivors(Connection connection, Collection<UUID> ids) throws SQLException {
        try (var statement = connection.prepareStatement(SURVIVORS)) {
            statement.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
            try (var found = statement.executeQuery()) {
                var survivors = new ArrayList<UUID>();
                while (found.next()) {
                    survivors.add(found.getObject(1, UUID.class));
                }
                return survivors.toArray(UUID[]::new);
            }
        }
    }

    private void collect(String which, UUID... ids) throws SQLException {
        each(SUBJECTS + which + " order by s.created_at, s.id", ids, this::subject);
        each(SEALED_NAMES + which + " order by s.created_at, s.id, n.added_at, n.id", ids, this::sealedName);
        each(IDENTIFIERS + which, ids, row -> draft(row).add(account(row)));
        each(CALLERS + which, ids, row -> draft(row).callers.add(caller(row)));
    }

    private List<Subject> read(String which, UUID... ids) throws SQLException {
        collect(which, ids);
        var subjects = new ArrayList<Subject>(drafts.size());
        drafts.entrySet().removeIf(it -> {
            if (it.getValue().known) {
                subjects.add(it.getValue().toSubject(it.getKey()));
            }
            return true;
        });
        return subjects;
    }

    @FunctionalInterface
    private interface Row {
        void read(ResultSet row) throws SQLException;
    }

    private void each(String query, UUID[] ids, Row reader) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setFetchSize(ROWS_AT_ONCE);
            bind(statement, ids);
            try (var found = statement.executeQuery()) {
                while (found.next()) {
                    reader.read(found);
                }
            }
        }
    }

    private void bind(PreparedStatement statement, UUID[] ids) throws SQLException {
        if (ids.length > 0) {
            var array = connection.createArrayOf("uuid", ids);
            statement.setArray(1, array);
            statement.setArray(2, array);
        }
    }

    private void subject(ResultSet row) throws SQLException {
        var survivor = row.getObject(1, UUID.class);
        var id = row.getObject(2, UUID.class);
        var status = row.getString(3);
        var draft = drafts.computeIfAbsent(survivor, key -> new Draft());
        draft.known |= status != null || row.getBoolean(7);
        var own = new ArrayList<SubjectName>();
        name(own, row.getString(5));
        for (var alias : (String[]) row.getArray(6).getArray()) {
            name(own, alias);
        }
        draft.join(status == null ? null : MemberStatus.valueOf(status.toUpperCase(Locale.ROOT)), row.getString(4));
        if (id.equals(survivor)) {
            draft.names.addAll(0, own);
        } else {
            draft.formerIds.add(id);
            draft.names.addAll(own);
        }
    }

    private void sealedName(ResultSet row) throws SQLException {
        var draft = draft(row);
        switch (sealedNames.open(row.getObject(3, UUID.class), row.getBytes(4))) {
            case SealedNames.Opening.Opened(var names) -> draft.add(row.getObject(2, UUID.class), names);
            case SealedNames.Opening.Unreadable it -> draft.names.add(SubjectName.UNREADABLE);
        }
    }

    private static void name(List<SubjectName> names, @Nullable String text) {
        if (text != null) {
            names.add(new SubjectName(text, true));
        }
    }

    private Draft draft(ResultSet row) throws SQLException {
        return drafts.computeIfAbsent(row.getObject(1, UUID.class), key -> new Draft());
    }

    private static AccountName account(ResultSet row) throws SQLException {
        var kind = AccountName.Kind.valueOf(row.getString(3).toUpperCase(Locale.ROOT));
        return new AccountName(row.getString(2).intern(), kind, row.getString(4));
    }

    private static CallerName caller(ResultSet row) throws SQLException {
        return new CallerName(CallerName.Kind.valueOf(row.getString(2).toUpperCase(Locale.ROOT)), row.getString(3));
    }
}
