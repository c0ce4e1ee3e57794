package org.digitaltrust.pledge.member;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.digitaltrust.chassis.sealing.ConfiguredKeyWrapping;
import org.digitaltrust.chassis.sealing.PersonKeys;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Texts that were written before they were sealed, of a member who is there and of one who has been erased. */
class SealPlainTextsIT {

    private static final UUID HERE = new UUID(7, 1);
    private static final UUID ERASED = new UUID(7, 2);
    private static final String PILLARS =
            "[{\"pillar\":\"fit\",\"percent\":5,\"reasons\":\"Khong ghi\",\"evidence\":[]}]";
    private static final ConfiguredKeyWrapping KEYS =
            new ConfiguredKeyWrapping(Optional.of(Base64.getEncoder().encodeToString(new byte[32])), Optional.empty());

    private static EmbeddedPostgres postgres;

    @BeforeAll
    static void a_database_of_before() throws IOException, SQLException {
        postgres = EmbeddedPostgres.start();
        flyway().target("202611301751").load().migrate();
        run("insert into member_copy (id, status, sequence) values ('" + HERE + "', 'ACTIVE', 1)");
        written(HERE);
        written(ERASED);
        flyway().load().migrate();
    }

    @AfterAll
    static void stop() throws IOException {
        postgres.close();
    }

    @Test
    void texts_of_who_is_there_open_by_their_key() throws SQLException {
        var id = id(HERE);

        assertThat(opened(
                        "select sealed from opinion where assessment_id = '" + id + "' and number = 1",
                        opinion(HERE, 1)))
                .isEqualTo(PILLARS);
        assertThat(opened("select grounds_sealed from assessment where id = '" + id + "'", MemberTexts.grounds(id)))
                .isEqualTo("Khong phai");
        assertThat(opened("select reasons_sealed from assessment where id = '" + id + "'", MemberTexts.reasons(id)))
                .isEqualTo("Xem lai");
        assertThat(opened(
                        "select answers_sealed from training_attempt where id = '" + id + "'", MemberTexts.answers(id)))
                .isEqualTo("{\"q-1\":\"a\"}");
    }

    @Test
    void nothing_is_left_of_who_has_been_erased_and_nothing_readable_of_anybody() throws SQLException {
        assertThat(text("select count(*) from person_key")).isEqualTo("1");
        assertThat(text("select length(grounds_sealed) from assessment where id = '" + id(ERASED) + "'"))
                .isEqualTo("0");
        for (var table : List.of("opinion", "assessment", "training_attempt")) {
            assertThat(text("select string_agg(t::text, ' ') from " + table + " t"))
                    .doesNotContain("Khong", "Xem lai", "q-1");
        }
    }

    private static UUID id(UUID member) {
        return new UUID(8, member.getLeastSignificantBits());
    }

    private static String opinion(UUID member, int number) {
        return MemberTexts.opinion(new UUID(8 + number, member.getLeastSignificantBits()));
    }

    private static void written(UUID member) throws SQLException {
        var id = id(member);
        run(
                "insert into assessment (id, member_id, holder, rubric_version, status, requested_by, requested_at) values ('"
                        + id + "', '" + member + "', 'holder', 1, 'OPEN', 'somebody', now())");
        for (int number = 1; number <= 2; number++) {
            run("insert into opinion (id, assessment_id, holder, number, assessor, pillars, given_at) values ('"
                    + new UUID(8 + number, member.getLeastSignificantBits()) + "', '" + id + "', 'holder', " + number
                    + ", 'assessor" + number + "', '" + PILLARS + "', now())");
        }
        run(
                "update assessment set status = 'DECIDED', score = 5, band = 'none', certifies = false, concluded_at = now(),"
                        + " disputed_at = now(), grounds = 'Khong phai', decided_by = 'third', decided_at = now(),"
                        + " decision = 'CONFIRMED', reasons = 'Xem lai' where id = '" + id + "'");
        run(
                "insert into training_attempt (id, training_id, member_id, seed, paper, started_at, closes_at, status, answers,"
                        + " right_answers, submitted_at) values ('" + id + "', '" + new UUID(1, 1) + "', '" + member
                        + "', 1, '{\"items\":[]}', now() - interval '1 hour', now() + interval '1 hour', 'FAILED',"
                        + " '{\"q-1\":\"a\"}', 0, now())");
    }

    private static String opened(String sql, String purpose) throws SQLException {
        try (var connection = postgres.getPostgresDatabase().getConnection();
                var statement = connection.createStatement();
                var found = statement.executeQuery(sql)) {
            assertThat(found.next()).isTrue();
            var key = PersonKeys.of(connection, KEYS, List.of(HERE)).get(HERE);
            return new String(key.open(purpose, found.getBytes(1)), UTF_8);
        }
    }

    private static FluentConfiguration flyway() {
        return Flyway.configure()
                .dataSource(postgres.getPostgresDatabase())
                .locations("db/migration", "db/chassis", "db/outbox", "db/sealing")
                .placeholderReplacement(false)
                .javaMigrations(new SealPlainTexts(KEYS));
    }

    private static void run(String sql) throws SQLException {
        try (var connection = postgres.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String text(String sql) throws SQLException {
        try (var connection = postgres.getPostgresDatabase().getConnection();
                var statement = connection.createStatement();
                var found = statement.executeQuery(sql)) {
            assertThat(found.next()).isTrue();
            return found.getString(1);
        }
    }
}
