package org.digitaltrust.membership.account;

import static java.util.Objects.requireNonNull;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** What has been said of the audiences of accounts, when and by whom. The newest stands with the account, too. */
@ApplicationScoped
public class AudienceStore {

    private static final String ADD = """
            insert into account_audience (account_id, at, source, audience, recorded_by) values (?, ?, ?, ?, ?)
            on conflict (account_id, at, source) do update
                set audience = excluded.audience, recorded_by = excluded.recorded_by
            """;

    private static final String ADD_CLAIMED = """
            insert into account_audience (account_id, at, source, audience)
            select id, audience_at, audience_source, audience from social_account
            where member_id = any (?) and audience_source = 'CLAIMED' and audience_at is not null
            on conflict (account_id, at, source) do nothing
            """;

    private final EntityManager rows;
    private final DataSource database;

    AudienceStore(EntityManager rows, DataSource database) {
        this.rows = rows;
        this.database = database;
    }

    /** What was claimed when an account was listed, if anything was. */
    @Transactional(TxType.MANDATORY)
    void add(Account claimed) {
        var reach = claimed.reach();
        if (reach != null) {
            rows.flush(); // the account itself
            add(claimed.id(), reach, null);
        }
    }

    /** What was claimed for the accounts of many members. */
    @Transactional(TxType.MANDATORY)
    void addClaimedOf(Collection<UUID> members) {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(ADD_CLAIMED)) {
            insert.setArray(1, connection.createArrayOf("uuid", members.toArray()));
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("audiences not written", e);
        }
    }

    /** @param by token subject of the officer or client that said so; null for who listed the account */
    @Transactional(TxType.MANDATORY)
    public void add(UUID account, Audience audience, @Nullable String by) {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(ADD)) {
            insert.setObject(1, account);
            insert.setObject(2, requireNonNull(audience.at()).atOffset(ZoneOffset.UTC));
            insert.setString(3, audience.source().name());
            insert.setLong(4, audience.count());
            insert.setString(5, by);
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("audience not written", e);
        }
    }
}
