package org.digitaltrust.benchmarks;

import java.io.IOException;
import java.io.StringReader;
import java.sql.SQLException;
import java.util.List;
import org.digitaltrust.sanctions.name.NameCorpus;
import org.postgresql.PGConnection;

/** A database in the stack's PostgreSQL for invented members. */
record MemberDatabase(RunningStack stack) {

    static final String NAME = "bench_members";
    static final String OWNER = "membership";

    private static final String NAMES = """
            create temp table name (n int, text text,
                id uuid generated always as (('01930000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid) stored)
            """;
    private static final String MEMBERS = """
            insert into member (id, version, status, kind, display_name, aliases, chapter, topics, created_at, activated_at)
            select id, 1, 'ACTIVE', (array['KOL', 'KOC', 'ARTIST', 'BUSINESS', 'AGENCY'])[1 + n % 5], text,
                   case when n % 4 = 0 then array['Nghệ danh ' || n] else '{}' end,
                   (select (array_agg(code order by code))[1 + n % 34] from chapter),
                   array[(array['đọc sách', 'ẩm thực', 'du lịch', 'công nghệ', 'âm nhạc'])[1 + n % 5]], now(), now()
            from name
            """;
    private static final String ACCOUNTS = """
            insert into social_account (id, member_id, position, platform, handle, handle_key, audience, status, method,
                                        verified_by, verified_at, proof_due_at)
            select id, id, 0, 'tiktok', 'invented.' || n, 'invented.' || n, 1000 + n * 37 % 3000000, 'VERIFIED', 'OFFICER',
                   'bench', now(), now() + interval '90 days'
            from name
            """;
    private static final String LISTED = "select count(*) from directory_entry";

    void create() throws SQLException {
        drop();
        execute("postgres", "create database bench_members owner " + OWNER);
    }

    void drop() throws SQLException {
        execute("postgres", "drop database if exists bench_members with (force)");
    }

    /** Fills the tables, which the service has made. */
    List<String> fill(int members) throws SQLException, IOException {
        var names = new NameCorpus(20261130).names(members);
        try (var connection = stack.database(NAME);
                var statement = connection.createStatement()) {
            statement.execute(NAMES);
            var rows = new StringBuilder();
            for (int i = 0; i < names.size(); i++) {
                rows.append(i + 1).append('\t').append(names.get(i)).append('\n');
            }
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy name (n, text) from stdin", new StringReader(rows.toString()));
            statement.execute(MEMBERS);
            statement.execute(ACCOUNTS);
            statement.execute("analyze");
        }
        return names;
    }

    /** How many members are in the directory. */
    long listed() throws SQLException {
        try (var connection = stack.database(NAME);
                var statement = connection.createStatement();
                var found = statement.executeQuery(LISTED)) {
            found.next();
            return found.getLong(1);
        }
    }

    void settle() throws SQLException {
        execute(NAME, "vacuum analyze");
    }

    private void execute(String database, String sql) throws SQLException {
        try (var connection = stack.database(database);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
