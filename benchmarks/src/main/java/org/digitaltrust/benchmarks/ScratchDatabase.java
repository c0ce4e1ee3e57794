package org.digitaltrust.benchmarks;

import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.digitaltrust.sanctions.name.NameCorpus;
import org.postgresql.PGConnection;

/** A database in the stack's PostgreSQL for invented subjects. */
record ScratchDatabase(RunningStack stack) {

    static final String NAME = "bench_register";

    private static final String EMPTY = """
            drop database if exists bench_register with (force)
            """;
    /** Ids ascend, as the service's do. */
    private static final String NAMES = """
            create temp table name (n int, text text,
                id uuid generated always as (('01930000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid) stored)
            """;

    private static final String SUBJECTS = """
            insert into subject (id, member, display_name, member_status, sequence, created_at)
            select id, true, text, 'active', 1, now() from name
            """;
    private static final String IDENTIFIERS = """
            insert into subject_identifier (subject_id, platform, kind, value, pinned)
            select id, 'platform' || a, kind,
                   case kind when 'handle' then 'invented.person.' || n else (n * 10 + a)::text end, false
            from name, generate_series(0, 2) a, unnest(array['handle', 'uid']) kind
            order by id, a, kind
            """;
    private static final String RESTRICTIONS = """
            insert into restriction (id, subject_id, media, valid_from, valid_until, level, bindingness, instrument, article,
                                     decision_number, authority, issued_on, obligations, carve_outs, confirmed_at, created_at)
            select id, id, '{television,live_performance}', now() - interval '1 day',
                   now() + interval '1 year', 'restricted', 'mandatory', 'decree-38-2021', 'Art. 11(9)(a)', 'bench ' || n,
                   'Cơ quan mẫu', date '2026-01-15', '{no_new_content}', '{testimony}', now(), now()
            from name where n % (select count(*) / %d from name) = 0 limit %d
            """;

    void create() throws SQLException {
        drop();
        execute("postgres", "create database bench_register owner " + Replicas.DATABASE);
    }

    void drop() throws SQLException {
        execute("postgres", EMPTY);
    }

    /** Fills the tables, which the service has made. */
    void fill(int subjects, int restrictions) throws SQLException, IOException {
        try (var connection = stack.database(NAME);
                var statement = connection.createStatement()) {
            // What is invented here refers to nothing that is not there: triggers need not look.
            statement.execute("set session_replication_role = replica");
            statement.execute(NAMES);
            copy(connection, new NameCorpus(20261124).names(subjects));
            statement.execute(SUBJECTS);
            statement.execute(IDENTIFIERS);
            statement.execute(RESTRICTIONS.replace("%d", Integer.toString(restrictions)));
            statement.execute("analyze");
        }
    }

    private static void copy(Connection connection, List<String> names) throws SQLException, IOException {
        var rows = new StringBuilder();
        for (int i = 0; i < names.size(); i++) {
            rows.append(i + 1).append('\t').append(names.get(i)).append('\n');
        }
        connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy name (n, text) from stdin", new StringReader(rows.toString()));
    }

    private void execute(String database, String sql) throws SQLException {
        try (var connection = stack.database(database);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
