package org.digitaltrust.membership.sanction;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.digitaltrust.contracts.SanctionsState;
import org.flywaydb.core.Flyway;

/** However Kafka delivers, the copy ends the same. On a real PostgreSQL, because the statement makes the comparison. */
class SanctionCopiesIT {

    private static final Instant EPOCH = Instant.parse("2026-11-23T00:00:00Z");

    private static EmbeddedPostgres postgres;
    private static AgroalDataSource database;

    /** One state of one of three subjects; {@code days} 0 means that nothing applies to it. */
    record Message(int subject, long sequence, int days) {
        SanctionsState toState() {
            var until = days % 2 == 0 ? null : EPOCH.plusSeconds(86_400L * days);
            var measure = new SanctionsState.Measure(
                    new UUID(1, sequence), SanctionsState.MeasureKind.MEMBERSHIP_SUSPENSION, EPOCH, until, null);
            return new SanctionsState(
                    new UUID(0, subject),
                    sequence,
                    SanctionsState.Cause.MEASURE_IMPOSED,
                    EPOCH,
                    days % 3 == 0,
                    List.of(),
                    days == 0 ? List.of() : List.of(measure));
        }
    }

    @BeforeContainer
    static void migrate() throws IOException, SQLException {
        postgres = EmbeddedPostgres.start();
        var url = postgres.getJdbcUrl("postgres", "postgres");
        database = AgroalDataSource.from(new AgroalDataSourceConfigurationSupplier()
                .connectionPoolConfiguration(
                        pool -> pool.maxSize(2).connectionFactoryConfiguration(it -> it.jdbcUrl(url))));
        Flyway.configure().dataSource(database).locations("db/migration").load().migrate();
    }

    @AfterContainer
    static void stop() throws IOException {
        database.close();
        postgres.close();
    }

    @Property(tries = 100)
    void any_order_with_any_repetition_ends_like_the_owners_order(
            @ForAll("histories") List<Message> history, @ForAll Random random) throws Exception {
        // Given
        var inOrder = deliver(history);
        var shuffled = new ArrayList<>(history);
        history.stream().filter(it -> random.nextBoolean()).forEach(shuffled::add);
        Collections.shuffle(shuffled, random);
        // When
        var otherwise = deliver(shuffled);
        // Then
        assertThat(otherwise).isEqualTo(inOrder);
        history.forEach(it ->
                assertThat(new SanctionCopies(database).note(it.toState())).isFalse());
    }

    /** What each owner published, in its order: sequences of one member are distinct and grow. */
    @Provide
    Arbitrary<List<Message>> histories() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 3),
                        Arbitraries.integers().between(0, 400))
                .as((subject, days) -> new Message(subject, 0, days))
                .list()
                .ofMaxSize(15)
                .map(it -> {
                    var numbered = new ArrayList<Message>();
                    it.forEach(one -> numbered.add(new Message(one.subject(), numbered.size() + 1L, one.days())));
                    return numbered;
                });
    }

    /** Delivers to an empty copy, and gives its rows. */
    private static Map<String, String> deliver(List<Message> messages) throws Exception {
        var copies = new SanctionCopies(database);
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("truncate sanction_copy");
            messages.forEach(it -> copies.note(it.toState()));
            var rows = new TreeMap<String, String>();
            try (var found = statement.executeQuery("select subject_id, sequence, sanctions from sanction_copy")) {
                while (found.next()) {
                    rows.put(found.getString(1), found.getLong(2) + " " + found.getString(3));
                }
            }
            return rows;
        }
    }
}
