package org.digitaltrust.benchmarks;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** A database in the stack's PostgreSQL for invented certificates, codes and members. */
record ScratchPledges(RunningStack stack) {

    static final String NAME = "bench_pledge";
    static final String OWNER = "pledge";

    private static final String MEMBER = """
            insert into member_copy (id, holder, status, display_name, accounts_proven, sequence)
            values ('%s', '%s', 'ACTIVE', 'Nguyễn Thị Ánh Ngọc', true, 1)
            """;

    private static final String CERTIFICATE = """
            insert into certificate (id, credential_id, member_id, assessment_id, rubric_version, score, band, issued_by,
                                     valid_from, valid_until, status, since, due_at, version)
            values ('%1$s', gen_random_uuid(), '%2$s', '%1$s', 1, 91, 'exemplary', 'bench', now(),
                    now() + interval '1 year', 'ISSUED', now(), now() + interval '1 year', 1)
            """;

    void create() throws SQLException {
        drop();
        execute("postgres", "create database " + NAME + " owner " + OWNER);
    }

    void drop() throws SQLException {
        execute("postgres", "drop database if exists " + NAME + " with (force)");
    }

    /**
     * So many credentials in so many lists of revocations, each list as full.
     *
     * @param raised the share of them that is revoked
     */
    List<UUID> lists(int credentials, int lists, double raised) throws SQLException {
        var each = credentials / lists;
        write("""
            insert into status_list (id, purpose, number, taken, changed_at)
            select gen_random_uuid(), 'REVOCATION', n, %1$d, now() from generate_series(1, %2$d) n
            """.formatted(each, lists), """
            insert into status_entry (credential_id, purpose, list_id, list_index, raised, changed_at)
            select gen_random_uuid(), 'REVOCATION', l.id, i.i, random() < %2$s, now()
            from status_list l, lateral (select i from generate_series(0, 131071) i where l.number > 0
                order by random() limit %1$d) i
            """.formatted(each, raised), "analyze");
        return ids("select id from status_list order by number");
    }

    /** A certificate of a member. */
    UUID certificate() throws SQLException {
        var id = UUID.randomUUID();
        var member = UUID.randomUUID();
        write(MEMBER.formatted(member, ""), CERTIFICATE.formatted(id, member));
        return id;
    }

    /** @param holder token subject of whoever may sign for the member */
    UUID member(String holder) throws SQLException {
        var id = UUID.randomUUID();
        write(MEMBER.formatted(id, holder));
        return id;
    }

    /** A certificate of a member who is active and has signed, with all else it depends on. */
    UUID certificateOf(UUID member) throws SQLException {
        var id = UUID.randomUUID();
        write("""
            insert into training_attempt (id, training_id, member_id, seed, paper, started_at, closes_at, status, answers_sealed,
                                          right_answers, submitted_at, valid_until)
            values ('%1$s', '%1$s', '%2$s', 1, '[]', now() - interval '1 hour', now(), 'PASSED', '', 20,
                    now() - interval '1 minute', now() + interval '1 year')
            """.formatted(id, member), """
            insert into assessment (id, member_id, holder, rubric_version, status, requested_by, requested_at, score, band, certifies,
                                    concluded_at)
            values ('%1$s', '%2$s', '', 1, 'CONCLUDED', 'bench', now(), 91, 'exemplary', true, now())
            """.formatted(id, member), CERTIFICATE.formatted(id, member));
        return id;
    }

    /** So many members, all held by one. */
    List<UUID> members(String holder, int count) throws SQLException {
        var ids = Stream.generate(UUID::randomUUID).limit(count).toList();
        write(ids.stream().map(it -> MEMBER.formatted(it, holder)).toArray(String[]::new));
        return ids;
    }

    private List<UUID> ids(String query) throws SQLException {
        try (var connection = stack.database(NAME);
                var statement = connection.createStatement();
                var found = statement.executeQuery(query)) {
            var ids = new ArrayList<UUID>();
            while (found.next()) {
                ids.add(found.getObject(1, UUID.class));
            }
            return ids;
        }
    }

    /** What is invented here refers to nothing that is not there: triggers need not look. */
    private void write(String... statements) throws SQLException {
        try (var connection = stack.database(NAME);
                var statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
            for (var sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private void execute(String database, String sql) throws SQLException {
        try (var connection = stack.database(database);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
