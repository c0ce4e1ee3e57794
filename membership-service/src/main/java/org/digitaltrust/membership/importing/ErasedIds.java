package org.digitaltrust.membership.importing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.digitaltrust.chassis.sealing.KeyedHashes;

/**
 * External ids of people who were erased. Lists use names and addresses as ids, too, so only a keyed hash is kept: enough that the
 * same list does not bring them back.
 */
@ApplicationScoped
class ErasedIds {

    private static final String ID = "import-external-id";
    private static final String OF = "select member_id, external_id from imported_member where member_id = any(?)"
            + " and external_id is not null";
    private static final String FORGET_LINES = "update import_refusal set external_id = null where external_id = ?";
    private static final String FORGET =
            "update imported_member set external_id = null, line_hash = null, erased_id = ? where member_id = ?";
    private static final String AMONG = "select erased_id from imported_member where erased_id = any(?)";

    private final DataSource database;
    private final KeyedHashes hashes;

    ErasedIds(DataSource database, KeyedHashes hashes) {
        this.database = database;
        this.hashes = hashes;
    }

    /** Forgets by which ids these members were imported, also where another line with such an id was refused. */
    @Transactional(TxType.MANDATORY)
    void forget(Collection<UUID> members) {
        var idOf = new LinkedHashMap<UUID, String>();
        try (var connection = database.getConnection();
                var ids = connection.prepareStatement(OF);
                var lines = connection.prepareStatement(FORGET_LINES);
                var imported = connection.prepareStatement(FORGET)) {
            ids.setArray(1, connection.createArrayOf("uuid", members.toArray()));
            try (var found = ids.executeQuery()) {
                while (found.next()) {
                    idOf.put(found.getObject(1, UUID.class), found.getString(2));
                }
            }
            for (var it : idOf.entrySet()) {
                lines.setString(1, it.getValue());
                lines.executeUpdate();
                imported.setBytes(1, hashes.named(ID).of(it.getValue()));
                imported.setObject(2, it.getKey());
                imported.executeUpdate();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("external ids not forgotten", e);
        }
    }

    /** Those of these ids by which somebody was imported who has been erased since. */
    @Transactional(TxType.MANDATORY)
    Set<String> among(Collection<String> externalIds) {
        var idOf = new HashMap<Hash, String>();
        externalIds.forEach(it -> idOf.put(Hash.of(hashes.named(ID).of(it)), it));
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(AMONG)) {
            var wanted = idOf.keySet().stream().map(Hash::bytes).toArray(byte[][]::new);
            statement.setArray(1, connection.createArrayOf("bytea", wanted));
            var erased = new HashSet<String>();
            try (var found = statement.executeQuery()) {
                while (found.next()) {
                    var id = idOf.get(Hash.of(found.getBytes(1)));
                    if (id != null) {
                        erased.add(id);
                    }
                }
            }
            return erased;
        } catch (SQLException e) {
            throw new IllegalStateException("erased ids not read", e);
        }
    }
}
