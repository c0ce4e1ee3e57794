package org.digitaltrust.sanctions.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.Objects;
import java.util.Properties;
import org.digitaltrust.sanctions.Rows;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.Test;

/** A database of the release before reports is brought up to date by the settings of this one. */
class UpgradeIT {

    private static final String BEFORE_REPORTS = "202612010443";

    @Test
    void a_database_that_had_no_keys_gets_them() throws IOException {
        try (var postgres = EmbeddedPostgres.start()) {
            // Given
            flyway(postgres, "db/migration,db/chassis,db/outbox")
                    .target(BEFORE_REPORTS)
                    .load()
                    .migrate();
            var settings = new Properties();
            try (var file = Objects.requireNonNull(getClass().getResourceAsStream("/application.properties"))) {
                settings.load(file);
            }
            // When
            flyway(postgres, settings.getProperty("quarkus.flyway.locations"))
                    .outOfOrder(Boolean.parseBoolean(settings.getProperty("quarkus.flyway.out-of-order")))
                    .load()
                    .migrate();
            // Then
            var rows = new Rows(postgres.getPostgresDatabase());
            assertThat(rows.count("from person_key")).isZero();
            assertThat(rows.count("from report")).isZero();
        }
    }

    private static FluentConfiguration flyway(EmbeddedPostgres postgres, String locations) {
        return Flyway.configure().dataSource(postgres.getPostgresDatabase()).locations(locations.split(",", -1));
    }
}
