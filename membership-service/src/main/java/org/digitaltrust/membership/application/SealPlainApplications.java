package org.digitaltrust.membership.application;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.digitaltrust.chassis.sealing.ConfiguredKeyWrapping;
import org.digitaltrust.chassis.sealing.HashKeys;
import org.digitaltrust.chassis.sealing.KeyWrapping;
import org.digitaltrust.chassis.sealing.PersonKey;
import org.digitaltrust.chassis.sealing.PersonKeys;
import org.digitaltrust.membership.person.PersonStore;
import org.digitaltrust.membership.person.PersonalData;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;

/**
 * Seals the personal data that lay open in applications, makes a person of each applicant, and empties what it has sealed.
 * A migration, because it is done once, wholly or not at all, before anybody is served; SQL alone has no keys.
 */
public class SealPlainApplications implements JavaMigration {

    private static final int AT_ONCE = 500;
    private static final String PLAIN = """
            select id, legal_name, birth_date, email, phone from application where person_id is null limit %d
            """.formatted(AT_ONCE);
    private static final String EMPTY = """
            update application set person_id = ?, email_hash = (select email_hash from person where id = ?),
                legal_name = null, birth_date = null, email = null, phone = null
            where id = ?
            """;

    private final KeyWrapping wrapping;

    /** With the keys of the configuration. */
    public SealPlainApplications() {
        this(configured(ConfigProvider.getConfig()));
    }

    SealPlainApplications(KeyWrapping wrapping) {
        this.wrapping = wrapping;
    }

    private static KeyWrapping configured(Config config) {
        return new ConfiguredKeyWrapping(
                config.getOptionalValue("sealing.key", String.class),
                config.getOptionalValue("sealing.previous-key", String.class));
    }

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("202611301002");
    }

    @Override
    public String getDescription() {
        return "seal plain applications";
    }

    @Override
    public Integer getChecksum() {
        return 1;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws SQLException {
        var connection = context.getConnection();
        var plain = plain(connection);
        while (!plain.isEmpty()) {
            seal(connection, plain);
            plain = plain(connection);
        }
        execute(connection, """
                update member set person_id = a.person_id from application a where a.member_id = member.id
                """);
    }

    private static Map<UUID, PersonalData> plain(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement(PLAIN);
                var found = statement.executeQuery()) {
            var plain = new LinkedHashMap<UUID, PersonalData>();
            while (found.next()) {
                plain.put(
                        found.getObject(1, UUID.class),
                        new PersonalData(
                                found.getString(2),
                                found.getObject(3, LocalDate.class),
                                new PersonalData.Contact(found.getString(4), found.getString(5)),
                                null));
            }
            return plain;
        }
    }

    /** A person has the id of the application that made them one: both are ids of version 7, and nobody else has it. */
    private void seal(Connection connection, Map<UUID, PersonalData> plain) throws SQLException {
        var now = Instant.now();
        var keys = PersonKeys.create(connection, wrapping, plain.keySet(), now);
        PersonStore.add(connection, keys, plain, HashKeys.named(connection, wrapping, PersonStore.EMAIL, now), now);
        try (var statement = connection.prepareStatement(EMPTY)) {
            for (var id : plain.keySet()) {
                statement.setObject(1, id);
                statement.setObject(2, id);
                statement.setObject(3, id);
                statement.addBatch();
            }
            statement.executeBatch();
        }
        for (var key : keys.values()) {
            sealSteps(connection, key);
            sealDecision(connection, key);
        }
    }

    private static void sealSteps(Connection connection, PersonKey key) throws SQLException {
        var texts = new LinkedHashMap<UUID, StepRecord.Text>();
        try (var statement = about(
                        connection,
                        "select id, note, evidence from application_step where application_id = ?",
                        key.person());
                var found = statement.executeQuery()) {
            while (found.next()) {
                texts.put(found.getObject(1, UUID.class), new StepRecord.Text(found.getString(2), list(found, 3)));
            }
        }
        for (var text : texts.entrySet()) {
            var sealed = SealedText.seal(key, SealedText.step(text.getKey()), text.getValue());
            empty(
                    connection,
                    "update application_step set sealed = ?, note = null, evidence = null where id = ?",
                    sealed,
                    text.getKey());
        }
    }

    private static void sealDecision(Connection connection, PersonKey key) throws SQLException {
        byte[] sealed;
        try (var statement = about(
                        connection,
                        "select reasons, conditions from application_decision where application_id = ?",
                        key.person());
                var found = statement.executeQuery()) {
            if (!found.next()) {
                return;
            }
            var text = new Decision.Text(list(found, 1), list(found, 2));
            sealed = SealedText.seal(key, SealedText.decision(key.person(), 1), text);
        }
        empty(
                connection,
                "update application_decision set sealed = ?, reasons = null, conditions = null where application_id = ?",
                sealed,
                key.person());
    }

    private static PreparedStatement about(Connection connection, String sql, UUID id) throws SQLException {
        var statement = connection.prepareStatement(sql);
        statement.setObject(1, id);
        return statement;
    }

    private static void empty(Connection connection, String sql, byte[] sealed, UUID id) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setBytes(1, sealed);
            statement.setObject(2, id);
            statement.executeUpdate();
        }
    }

    private static List<String> list(ResultSet found, int column) throws SQLException {
        return List.of((String[]) found.getArray(column).getArray());
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
