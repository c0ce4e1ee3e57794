package org.digitaltrust.chassis.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import javax.sql.DataSource;
import org.digitaltrust.chassis.caller.Caller;
import org.digitaltrust.chassis.time.Ids;

/** Append-only record of deeds. Ids and codes only: names, reasons and evidence stay with the object. */
@ApplicationScoped
public class AuditTrail {

    private static final String APPEND = """
            insert into audit_entry (id, at, actor, client, action, object_type, object_id)
            values (?, ?, ?, ?, ?, ?, ?)
            """;

    private final DataSource database;
    private final Clock clock;
    private final Ids ids;

    AuditTrail(DataSource database, Clock clock, Ids ids) {
        this.database = database;
        this.clock = clock;
        this.ids = ids;
    }

    /**
     * Records a deed in the transaction of the deed, which must be open.
     *
     * @param action what was done, past tense, lower_snake_case
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void record(Caller actor, String action, String objectType, UUID object) {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(APPEND)) {
            insert.setObject(1, ids.next());
            insert.setObject(2, clock.instant().atOffset(ZoneOffset.UTC));
            insert.setString(3, actor.subject());
            insert.setString(4, actor.client());
            insert.setString(5, action);
            insert.setString(6, objectType);
            insert.setObject(7, object);
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("audit entry not written", e);
        }
    }
}
