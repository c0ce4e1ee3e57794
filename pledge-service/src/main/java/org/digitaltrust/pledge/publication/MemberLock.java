package org.digitaltrust.pledge.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Makes whatever changes how a member stands here follow one another: a signature, a timer, a message. Taken before any
 * row of the member's pledges or certificates is locked; two orders of locks would wait for each other. Kept until the end
 * of the transaction, which must be open.
 */
@ApplicationScoped
public class MemberLock {

    private static final String LOCK = "select pg_advisory_xact_lock(hashtextextended('member/' || ?, 0))";
    private static final String TRY = "select pg_try_advisory_xact_lock(hashtextextended('member/' || ?, 0))";

    private final DataSource database;

    MemberLock(DataSource database) {
        this.database = database;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void take(UUID member) {
        run(LOCK, member);
    }

    /** False where somebody else has it. */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean tryToTake(UUID member) {
        return run(TRY, member);
    }

    private boolean run(String sql, UUID member) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setString(1, member.toString());
            try (var found = statement.executeQuery()) {
                found.next();
                return sql.equals(LOCK) || found.getBoolean(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("member not locked", e);
        }
    }
}
