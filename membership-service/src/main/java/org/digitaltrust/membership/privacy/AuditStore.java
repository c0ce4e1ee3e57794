package org.digitaltrust.membership.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.digitaltrust.membership.privacy.AuditedDeed.By;

/** Reads of the audit trail what is of or about one person. */
@ApplicationScoped
class AuditStore {

    private static final String OF = """
            select at, actor, client, action, object_type, object_id from audit_entry
            where actor = ? or object_id = any (?) order by id
            """;

    private final DataSource database;

    AuditStore(DataSource database) {
        this.database = database;
    }

    List<AuditedDeed> of(Whose whose) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(OF)) {
            statement.setString(1, whose.subject());
            statement.setArray(
                    2, connection.createArrayOf("uuid", whose.objects().toArray()));
            var deeds = new ArrayList<AuditedDeed>();
            try (var found = statement.executeQuery()) {
                while (found.next()) {
                    deeds.add(new AuditedDeed(
                            found.getObject(1, OffsetDateTime.class).toInstant(),
                            found.getString(2).equals(whose.subject()) ? By.YOU : By.SOMEBODY_ELSE,
                            found.getString(3),
                            found.getString(4),
                            found.getString(5),
                            found.getObject(6, UUID.class)));
                }
            }
            return deeds;
        } catch (SQLException e) {
            throw new IllegalStateException("audit trail not read", e);
        }
    }
}
