package org.digitaltrust.membership;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The service's database, so that every test begins with nobody in it and can look at what is kept. */
@ApplicationScoped
public class Tables {

    /** What begins with nobody, and whatever refers to it. */
    private static final String CLEARING = """
            with recursive emptied as (
                select unnest(array['erasure_request', 'claim_code', 'wrong_claim', 'application_appeal', 'application_decision',
                    'application_step', 'social_account', 'application', 'member_caller', 'member', 'pledge_copy',
                    'sanction_copy', 'person', 'person_key', 'idempotency_key', 'member_import']::regclass[])::oid as id
                union
                select conrelid from pg_constraint join emptied on confrelid = id where contype = 'f')
            select string_agg('delete from ' || id::regclass || ';', ' ') from emptied
            """;

    private final DataSource database;
    private final String url;
    private String clearing = "";

    Tables(DataSource database, @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url) {
        this.database = database;
        this.url = url;
    }

    /** Empties them row by row: a few rows go sooner than a hundred files are made anew. */
    public void clear() {
        if (clearing.isEmpty()) {
            clearing = "begin; set local session_replication_role = replica; " + text(CLEARING) + " commit";
        }
        // Without triggers and references, which only a superuser may pass over.
        try (var connection = DriverManager.getConnection(url, "postgres", "postgres");
                var statement = connection.createStatement()) {
            statement.execute(clearing);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public void run(String sql) {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    public long count(String table) {
        return Long.parseLong(text("select count(*) from " + table));
    }

    /** The first column of the first row. */
    public String text(String sql) {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var found = statement.executeQuery(sql)) {
            found.next();
            return found.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** All that is kept, as text: every column of every table, and what lies in bytes as if it were text, too. */
    public String dump() {
        var dump = new StringBuilder();
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            var tables = new ArrayList<String>();
            try (var found = statement.executeQuery("select tablename from pg_tables where schemaname = 'public'")) {
                while (found.next()) {
                    tables.add(found.getString(1));
                }
            }
            for (var table : tables) {
                try (var rows = statement.executeQuery("select * from \"" + table + "\"")) {
                    while (rows.next()) {
                        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                            dump.append(readable(rows.getObject(i))).append('\n');
                        }
                    }
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("not dumped", e);
        }
        return dump.toString();
    }

    private static String readable(Object value) {
        return value instanceof byte[] bytes ? new String(bytes, StandardCharsets.UTF_8) : String.valueOf(value);
    }
}
