package org.digitaltrust.membership.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.digitaltrust.chassis.sealing.ConfiguredKeyWrapping;
import org.digitaltrust.chassis.sealing.HashKeys;
import org.digitaltrust.membership.person.PersonStore;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Applications that were filed before anything was sealed. */
class SealPlainApplicationsIT {

    private static final UUID LAN = new UUID(7, 1);
    private static final UUID MEMBER = new UUID(7, 2);
    private static final ConfiguredKeyWrapping KEYS =
            new ConfiguredKeyWrapping(Optional.of(Base64.getEncoder().encodeToString(new byte[32])), Optional.empty());

    private static EmbeddedPostgres postgres;
    private static DataSource database;

    @BeforeAll
    static void a_database_of_before() throws Exception {
        postgres = EmbeddedPostgres.start();
        database = postgres.getPostgresDatabase();
        flyway().target("202611231003").load().migrate();
        try (var connection = database.getConnection()) {
            for (int i = 0; i < 1200; i++) {
                application(connection, new UUID(8, i), "nguoi" + i + "@example.vn", null);
            }
            application(connection, LAN, "Lan@Example.vn", MEMBER);
            write(connection, """
                    insert into application_step values ('%s', '%s', 'IDENTITY', 'PASSED', 'thẻ căn cước rõ ràng',
                        '{"ảnh chụp", "video"}', 'officer', now())
                    """.formatted(new UUID(9, 1), LAN));
            write(connection, """
                    insert into application_decision values ('%s', 'APPROVED_CONDITIONAL', '{"đủ điều kiện"}',
                        '{"gỡ bài cũ"}', 'other', now())
                    """.formatted(LAN));
        }
        flyway().load().migrate();
    }

    @AfterAll
    static void stop() throws Exception {
        postgres.close();
    }

    @Test
    void each_applicant_becomes_a_person_and_keeps_their_data() throws SQLException {
        // When
        var person = one("select person_id from application where id = '" + LAN + "'");
        var hash = HashKeys.named(database.getConnection(), KEYS, PersonStore.EMAIL, java.time.Instant.now());
        // Then
        assertThat(one("select count(*) from person where sealed is not null")).isEqualTo("1201");
        assertThat(one("select count(*) from person_key where wrapped is not null"))
                .isEqualTo("1201");
        assertThat(one("select person_id from member where id = '" + MEMBER + "'"))
                .isEqualTo(person);
        assertThat(one("select encode(email_hash, 'hex') from application where id = '" + LAN + "'"))
                .isEqualTo(java.util.HexFormat.of().formatHex(hash.of("lan@example.vn")));
    }

    @Test
    void nothing_readable_is_left() throws SQLException {
        // Given
        var tables = List.of("application", "application_step", "application_decision", "person", "person_key");
        // When
        var dump = new ArrayList<String>();
        for (var table : tables) {
            dump.add(one("select string_agg(t::text, ' ') from " + table + " t"));
        }
        // Then
        assertThat(dump)
                .allSatisfy(it -> assertThat(it)
                        .doesNotContainIgnoringCase(
                                "nguyễn", "@example.vn", "1995-04-12", "căn cước", "ảnh chụp", "điều kiện", "gỡ bài"));
    }

    @Test
    void nothing_readable_can_get_there_again() {
        // When
        ThrowingCallable plain = () ->
                write(database.getConnection(), "update application set legal_name = 'Ai' where id = '" + LAN + "'");
        // Then
        Assertions.assertThatThrownBy(plain).hasMessageContaining("personal_data_are_sealed");
    }

    private static FluentConfiguration flyway() {
        return Flyway.configure()
                .dataSource(database)
                .locations("db/migration", "db/chassis", "db/outbox", "db/sealing")
                .javaMigrations(new SealPlainApplications(KEYS));
    }

    private static void application(Connection connection, UUID id, String email, UUID member) throws SQLException {
        if (member != null) {
            write(connection, """
                    insert into member (id, version, status, kind, display_name, aliases, chapter, topics, holder, created_at)
                    values ('%s', 1, 'PENDING_PLEDGE', 'KOL', 'Lan', '{}', '79', '{}', 'lan', now())
                    """.formatted(member));
        }
        write(connection, """
                insert into application (id, holder, filed_by, status, failed, takes_place, kind, display_name, legal_name,
                    aliases, birth_date, chapter, email, phone, topics, language, member_id, created_at)
                values ('%s', '%s', '%s', '%s', false, true, 'KOL', 'Lan', 'Nguyễn Thị Mẫu', '{}', '1995-04-12', '79', '%s',
                    '0900000000', '{}', 'VI', %s, now())
                """.formatted(
                id, id, id, member == null ? "DRAFT" : "DECIDED", email, member == null ? "null" : "'" + member + "'"));
    }

    private static void write(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String one(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var found = statement.executeQuery(sql)) {
            found.next();
            return found.getString(1);
        }
    }
}
