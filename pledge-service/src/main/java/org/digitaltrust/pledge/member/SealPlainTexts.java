package org.digitaltrust.pledge.member;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.digitaltrust.chassis.sealing.ConfiguredKeyWrapping;
import org.digitaltrust.chassis.sealing.KeyWrapping;
import org.digitaltrust.chassis.sealing.PersonKey;
import org.digitaltrust.chassis.sealing.PersonKeys;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;

/**
 * Seals what had been written of members before it was sealed. Of whom there is no copy any more, they have been erased: their texts
 * are emptied. A migration, because it is done once, wholly or not at all, before anybody is served; SQL alone has no keys. Refuses where
 * there is something to seal and no copy of any member: then it is the copies that are missing.
 */
public class SealPlainTexts implements JavaMigration {

    private static final int AT_ONCE = 500;
    private static final byte[] ERASED = {};
    private static final String WITHOUT_A_KEY = """
            select id from member_copy m
            where id = any (?) and not exists (select from person_key k where k.person_id = m.id)
            """;

    private static final String NOBODY_IS_COPIED = """
            select not exists (select from member_copy)
                and (exists (select from assessment) or exists (select from training_attempt))
            """;

    /**
     * Where texts stand.
     *
     * @param plain id, member and text of rows not sealed yet
     * @param sealing takes the sealed text and the id
     */
    private record Place(String plain, String sealing, Function<UUID, String> purpose) {}

    private static final List<Place> PLACES = List.of(
            new Place(
                    "select o.id, a.member_id, o.pillars from opinion o join assessment a on a.id = o.assessment_id"
                            + " where o.sealed is null limit " + AT_ONCE,
                    "update opinion set sealed = ? where id = ?",
                    MemberTexts::opinion),
            new Place(
                    "select id, member_id, grounds from assessment where grounds is not null and grounds_sealed is null"
                            + " limit " + AT_ONCE,
                    "update assessment set grounds_sealed = ? where id = ?",
                    MemberTexts::grounds),
            new Place(
                    "select id, member_id, reasons from assessment where reasons is not null and reasons_sealed is null"
                            + " limit " + AT_ONCE,
                    "update assessment set reasons_sealed = ? where id = ?",
                    MemberTexts::reasons),
            new Place(
                    "select id, member_id, answers from training_attempt where answers is not null and answers_sealed is null"
                            + " limit " + AT_ONCE,
                    "update training_attempt set answers_sealed = ? where id = ?",
                    MemberTexts::answers));

    private final KeyWrapping wrapping;

    /** With the keys of the configuration. */
    public SealPlainTexts() {
        this(configured(ConfigProvider.getConfig()));
    }

    public SealPlainTexts(KeyWrapping wrapping) {
        this.wrapping = wrapping;
    }

    private static KeyWrapping configured(Config config) {
        return new ConfiguredKeyWrapping(
                config.getOptionalValue("sealing.key", String.class),
                config.getOptionalValue("sealing.previous-key", String.class));
    }

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("202612010431");
    }

    @Override
    public String getDescription() {
        return "seal plain texts";
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
        run(connection, "before.sql");
        refuseWithoutCopies(connection);
        for (var place : PLACES) {
            var plain = plain(connection, place);
            while (!plain.isEmpty()) {
                seal(connection, place, plain);
                plain = plain(connection, place);
            }
        }
        run(connection, "after.sql");
    }

    private static void run(Connection connection, String script) throws SQLException {
        try (var file = SealPlainTexts.class.getResourceAsStream("/db/seal-plain-texts/" + script);
                var statement = connection.createStatement()) {
            statement.execute(new String(requireNonNull(file).readAllBytes(), UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void refuseWithoutCopies(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var found = statement.executeQuery(NOBODY_IS_COPIED)) {
            found.next();
            if (found.getBoolean(1)) {
                throw new IllegalStateException(
                        "member_copy is empty: let the release before read members.v1 to its end, then migrate");
            }
        }
    }

    private record Plain(UUID id, UUID member, String text) {}

    private static List<Plain> plain(Connection connection, Place place) throws SQLException {
        try (var statement = connection.prepareStatement(place.plain());
                var found = statement.executeQuery()) {
            var plain = new ArrayList<Plain>();
            while (found.next()) {
                plain.add(
                        new Plain(found.getObject(1, UUID.class), found.getObject(2, UUID.class), found.getString(3)));
            }
            return plain;
        }
    }

    private void seal(Connection connection, Place place, List<Plain> plain) throws SQLException {
        var keys = keys(connection, plain.stream().map(Plain::member).collect(Collectors.toSet()));
        try (var statement = connection.prepareStatement(place.sealing())) {
            for (var one : plain) {
                var key = keys.get(one.member());
                var text = one.text().getBytes(UTF_8);
                statement.setBytes(
                        1, key == null ? ERASED : key.seal(place.purpose().apply(one.id()), text));
                statement.setObject(2, one.id());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    /** Of those who are there; who has been erased has none. */
    private Map<UUID, PersonKey> keys(Connection connection, Set<UUID> members) throws SQLException {
        var keys = new HashMap<>(PersonKeys.of(connection, wrapping, members));
        var missing = new HashSet<UUID>();
        try (var statement = connection.prepareStatement(WITHOUT_A_KEY)) {
            statement.setArray(1, connection.createArrayOf("uuid", members.toArray()));
            try (var found = statement.executeQuery()) {
                while (found.next()) {
                    missing.add(found.getObject(1, UUID.class));
                }
            }
        }
        keys.putAll(PersonKeys.create(connection, wrapping, missing, Instant.now()));
        return keys;
    }
}
