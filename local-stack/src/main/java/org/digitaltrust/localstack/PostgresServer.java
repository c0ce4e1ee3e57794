package org.digitaltrust.localstack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A real PostgreSQL on 127.0.0.1. Each database is owned by a role of the same name, whose password is its name: this is a
 * desk, not a data centre.
 */
public final class PostgresServer implements AutoCloseable {
    /** One database for each service. */
    public static final List<String> SERVICE_DATABASES = List.of("membership", "pledge", "sanctions");

    private static final List<String> DATABASES = List.of("membership", "pledge", "sanctions", "keycloak");

    private static final String SUPERUSER = "postgres";
    private static final Duration START_LIMIT = Duration.ofMinutes(1);

    private final Child.Program program;
    private final Ledger ledger;
    private final int port;
    private Child child;

    private PostgresServer(Child.Program program, Ledger ledger, int port) {
        this.program = program;
        this.ledger = ledger;
        this.port = port;
        this.child = Child.start(program, ledger);
    }

    /** Starts the server on its data, which is created if absent, with a database for each service and for Keycloak. */
    static PostgresServer start(InfrastructureOptions options, Ledger ledger) {
        var home = PostgresBinaries.unpacked(options.checkout().postgresHome());
        var data = options.state().resolve("postgres");
        var log = options.log("postgres");
        initialise(home, data, log, ledger);
        var command = asOrdinaryUser(List.of(
                home.resolve("bin/postgres").toString(),
                "-D",
                data.toString(),
                "-p",
                Integer.toString(options.ports().of(Ports.Use.POSTGRES)),
                "-c",
                "listen_addresses=127.0.0.1",
                "-c",
                "unix_socket_directories=",
                "-c",
                "max_connections=200",
                "-c",
                "shared_buffers=64MB",
                "-c",
                "timezone=UTC",
                "-c",
                "log_min_duration_statement=1000",
                // Tests throw their data away; nobody's data survives a power cut without fsync.
                "-c",
                "fsync=" + (options.throwaway() ? "off" : "on")));
        var program = new Child.Program("PostgreSQL", command, Map.of("LC_ALL", "C"), data, log, Child.Stop.INT);
        var server = new PostgresServer(program, ledger, options.ports().of(Ports.Use.POSTGRES));
        try {
            server.awaitReady();
            DATABASES.forEach(server::createIfAbsent);
            if (options.throwaway()) {
                SERVICE_DATABASES.forEach(server::recreate);
            }
            return server;
        } catch (RuntimeException e) {
            server.close();
            throw e;
        }
    }

    private static void initialise(Path home, Path data, Path log, Ledger ledger) {
        if (Files.exists(data.resolve("PG_VERSION"))) {
            return;
        }
        var half = data.resolveSibling(data.getFileName() + ".half");
        try {
            Folders.delete(half);
            Folders.delete(data);
            var folder = Files.createDirectories(half.toAbsolutePath().getParent());
            var password = Files.writeString(folder.resolve("postgres.password"), SUPERUSER);
            Child.run(
                    new Child.Program(
                            "PostgreSQL's initdb",
                            initdb(home, half, password),
                            Map.of("LC_ALL", "C"),
                            folder,
                            log,
                            Child.Stop.INT),
                    ledger);
            Files.delete(password);
            // Renamed when complete: a start that was interrupted begins again.
            Files.move(half, data);
        } catch (IOException e) {
            throw new CannotStart("PostgreSQL could not create its data folder: " + e.getMessage() + ".", e);
        }
    }

    private static List<String> initdb(Path home, Path data, Path password) {
        return asOrdinaryUser(List.of(
                home.resolve("bin/initdb").toString(),
                "-D",
                data.toString(),
                "-U",
                SUPERUSER,
                "--pwfile=" + password,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                // The same order and letter case on every machine, without the machine's locales.
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--no-sync",
                "--no-instructions"));
    }

    /** PostgreSQL refuses to run as root; in a user namespace of its own it is nobody. */
    private static List<String> asOrdinaryUser(List<String> command) {
        if (!"root".equals(System.getProperty("user.name"))) {
            return command;
        }
        var wrapped = new ArrayList<>(List.of("unshare", "-U"));
        wrapped.addAll(command);
        return wrapped;
    }

    private void awaitReady() {
        child.awaitReady(START_LIMIT, () -> {
            try (var connection = connectAs(SUPERUSER, SUPERUSER);
                    var statement = connection.createStatement();
                    var row = statement.executeQuery("select current_setting('data_directory')")) {
                // Another stack that was quicker to take the port answers just as well, and its data are not ours to
                // drop.
                return row.next() && Path.of(row.getString(1)).equals(program.folder());
            } catch (SQLException notYet) {
                return false;
            }
        });
    }

    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    public int port() {
        return port;
    }

    /** A connection as the database's owner. */
    public Connection connect(String database) throws SQLException {
        return connectAs(database, database);
    }

    /** Drops the database with whatever uses it, and creates it empty. For tests and for a changed realm. */
    public void recreate(String database) {
        execute("drop database if exists " + database + " with (force)");
        createIfAbsent(database);
    }

    /** SIGKILL: the server is gone without a word; {@link #start()} recovers its data. */
    public void kill() {
        child.kill();
    }

    /** Starts it again after {@link #kill()}. */
    public void start() {
        if (child.isAlive()) {
            return;
        }
        child = Child.start(program, ledger);
        awaitReady();
    }

    Child child() {
        return child;
    }

    @Override
    public void close() {
        child.stop();
    }

    private void createIfAbsent(String database) {
        if (!exists("select 1 from pg_roles where rolname = '" + database + "'")) {
            execute("create role %s login password '%s'".formatted(database, database));
        }
        if (!exists("select 1 from pg_database where datname = '" + database + "'")) {
            execute("create database %s owner %s".formatted(database, database));
        }
    }

    private boolean exists(String query) {
        try (var connection = connectAs(SUPERUSER, SUPERUSER);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            return rows.next();
        } catch (SQLException e) {
            throw new CannotStart("PostgreSQL refused: " + e.getMessage(), e);
        }
    }

    private void execute(String sql) {
        try (var connection = connectAs(SUPERUSER, SUPERUSER);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new CannotStart("PostgreSQL refused: " + e.getMessage(), e);
        }
    }

    private Connection connectAs(String user, String database) throws SQLException {
        var source = new PGSimpleDataSource();
        source.setUrl(jdbcUrl(database));
        source.setUser(user);
        source.setPassword(user);
        return source.getConnection();
    }
}
