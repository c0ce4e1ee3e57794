package org.digitaltrust.sanctions.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.digitaltrust.localstack.LocalStackTestResource;
import org.digitaltrust.sanctions.SanctionsService.OnTheLocalStack;
import org.junit.jupiter.api.Test;

/** A database that refuses is noticed at once; one that says nothing any more has to be noticed as well. */
@QuarkusTest
@OnTheLocalStack
class HangingDatabaseIT {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final String USED_ALL_THE_TIME = """
            select pid from pg_stat_activity where datname = 'sanctions' and state_change > now() - interval '5 seconds'
            """;

    @Inject
    Register register;

    @Test
    void the_register_follows_on_when_its_connection_never_answers_again() throws Exception {
        // Given
        await().atMost(PATIENCE).until(register::isBuilt);
        await().atMost(PATIENCE).until(() -> !connections().isEmpty());
        var stopped = connections();
        try {
            signal("-STOP", stopped);
            // When
            var version = change();
            // Then
            await().atMost(PATIENCE).until(() -> register.edition().version() >= version);
        } finally {
            signal("-CONT", stopped);
        }
    }

    private static long change() throws SQLException {
        try (var connection = LocalStackTestResource.infrastructure().postgres().connect("sanctions");
                var rows = connection.createStatement().executeQuery("""
                with head as (update outbox_head set version = version + 1 returning version),
                     told as (insert into outbox (version, key, cause, at)
                              select version, gen_random_uuid(), 'names_sealed', now() from head)
                select version from head
                """)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static List<Long> connections() throws SQLException {
        var found = new ArrayList<Long>();
        try (var connection = elsewhere();
                var rows = connection.createStatement().executeQuery(USED_ALL_THE_TIME)) {
            while (rows.next()) {
                found.add(rows.getLong(1));
            }
        }
        return found;
    }

    /** On another database, so that it is not among those looked for. */
    private static Connection elsewhere() throws SQLException {
        var url = LocalStackTestResource.infrastructure().postgres().jdbcUrl("membership");
        return DriverManager.getConnection(url, "sanctions", "sanctions");
    }

    private static void signal(String name, List<Long> processes) throws IOException, InterruptedException {
        var command = Stream.concat(Stream.of("kill", name), processes.stream().map(it -> it.toString()))
                .toList();
        assertThat(new ProcessBuilder(command).inheritIO().start().waitFor()).isZero();
    }
}
