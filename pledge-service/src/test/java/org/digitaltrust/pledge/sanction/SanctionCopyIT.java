package org.digitaltrust.pledge.sanction;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.digitaltrust.contracts.SanctionsState;
import org.digitaltrust.contracts.SanctionsState.Bindingness;
import org.digitaltrust.contracts.SanctionsState.Level;
import org.digitaltrust.contracts.SanctionsState.Measure;
import org.digitaltrust.contracts.SanctionsState.MeasureKind;
import org.digitaltrust.contracts.SanctionsState.Restriction;

/** The comparison of sequences is a statement's, so the property is tried on a real PostgreSQL. */
class SanctionCopyIT {

    private static final String MIGRATION = "/db/migration/V202611301601__create_sanction_copy.sql";
    private static final Instant NOW = Instant.parse("2026-12-01T00:00:00Z");
    private static EmbeddedPostgres postgres;

    @BeforeContainer
    static void start() throws IOException, SQLException {
        postgres = EmbeddedPostgres.start();
        try (var connection = postgres.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(migration());
        }
    }

    @AfterContainer
    static void stop() throws IOException {
        postgres.close();
    }

    @Provide
    Arbitrary<List<SanctionsState>> histories() {
        return Arbitraries.of(MeasureKind.values())
                .list()
                .ofMinSize(1)
                .ofMaxSize(12)
                .map(kinds -> {
                    var id = UUID.randomUUID();
                    var history = new ArrayList<SanctionsState>();
                    for (int i = 0; i < kinds.size(); i++) {
                        var measure = new Measure(new UUID(0, i), kinds.get(i), NOW, null, i % 2 == 0 ? null : NOW);
                        history.add(state(id, i * 7L + 1, List.of(), List.of(measure)));
                    }
                    return List.copyOf(history);
                });
    }

    @Property(tries = 200)
    void any_order_and_any_repetition_gives_the_same_copy(
            @ForAll("histories") List<SanctionsState> history, @ForAll Random random) {
        var store = new SanctionStore(postgres.getPostgresDatabase());
        var delivered = new ArrayList<>(history);
        history.forEach(it -> delivered.addAll(List.of(it).subList(0, random.nextInt(2))));
        Collections.shuffle(delivered, random);

        delivered.forEach(store::note);

        assertThat(store.of(history.getFirst().subjectId())).isEqualTo(Sanctions.of(history.getLast()));
    }

    @Example
    void what_binds_nobody_and_what_is_not_known_yet_is_left_out() {
        // Given
        var store = new SanctionStore(postgres.getPostgresDatabase());
        var id = UUID.randomUUID();
        var recommended = new Restriction(id, Bindingness.RECOMMENDATION, Level.RESTRICTED, NOW, null, null);
        var unknown = new Measure(id, null, NOW, null, null);
        // When
        store.note(state(id, 1, List.of(recommended), List.of(unknown)));
        // Then
        assertThat(store.of(id)).isEqualTo(Sanctions.NONE);
        assertThat(store.of(UUID.randomUUID())).isEqualTo(Sanctions.NONE);
    }

    private static SanctionsState state(
            UUID id, long sequence, List<Restriction> restrictions, List<Measure> measures) {
        return new SanctionsState(
                id, sequence, SanctionsState.Cause.MEASURE_IMPOSED, NOW, false, restrictions, measures);
    }

    private static String migration() {
        try (var stream = SanctionCopyIT.class.getResourceAsStream(MIGRATION)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
