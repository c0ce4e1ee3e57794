package org.digitaltrust.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;

/** The tables of an outbox, as Flyway makes them in a service. */
final class OutboxTables {

    private static final List<String> SCRIPTS =
            List.of("V202611230901__create_outbox.sql", "V202612010443__create_outbox_dead_letter.sql");

    private OutboxTables() {}

    static void create(Connection connection) throws SQLException, IOException {
        for (var name : SCRIPTS) {
            try (var script = Objects.requireNonNull(OutboxTables.class.getResourceAsStream("/db/outbox/" + name));
                    var statement = connection.createStatement()) {
                statement.execute(new String(script.readAllBytes(), UTF_8));
            }
        }
    }
}
