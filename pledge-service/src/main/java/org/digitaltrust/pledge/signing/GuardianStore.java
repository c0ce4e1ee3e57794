package org.digitaltrust.pledge.signing;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.digitaltrust.pledge.signing.Guardian.Relationship;

/** Sealed names of guardians. Every call belongs to the caller's transaction. */
@ApplicationScoped
class GuardianStore {

    private static final String ADD = "insert into pledge_guardian (pledge_id, relationship, sealed) values (?, ?, ?)";
    private static final String FIND = "select relationship, sealed from pledge_guardian where pledge_id = ?";

    private final DataSource database;

    GuardianStore(DataSource database) {
        this.database = database;
    }

    /** What is kept of a guardian. */
    static final class Kept {
        private final Relationship relationship;
        private final byte[] sealed;

        Kept(Relationship relationship, byte[] sealed) {
            this.relationship = relationship;
            this.sealed = sealed;
        }

        Relationship relationship() {
            return relationship;
        }

        byte[] sealed() {
            return sealed.clone();
        }
    }

    void add(UUID pledge, Relationship relationship, byte[] sealed) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(ADD)) {
            statement.setObject(1, pledge);
            statement.setString(2, relationship.name());
            statement.setBytes(3, sealed);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("guardian not written", e);
        }
    }

    Optional<Kept> of(UUID pledge) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(FIND)) {
            statement.setObject(1, pledge);
            try (var found = statement.executeQuery()) {
                return found.next()
                        ? Optional.of(new Kept(Relationship.valueOf(found.getString(1)), found.getBytes(2)))
                        : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("guardian not read", e);
        }
    }
}
