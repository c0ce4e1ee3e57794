package org.digitaltrust.sanctions.partner;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.digitaltrust.chassis.caller.Caller;
import org.digitaltrust.sanctions.party.Asker;

/**
 * The parties that follow the register and can acknowledge: whoever reads its changes or acknowledges a restriction, and may
 * do the latter. How long ago that was is known to the hour, so that reading stays cheap. A client that is seen to act for
 * another party than before retires the one before, which owes nothing of what is confirmed from then on.
 */
@ApplicationScoped
public class Partners {

    private static final String ACKNOWLEDGES = "enforcement:write";

    private static final String NOTE = """
            insert into partner (party, client, first_seen, last_seen) values (?, ?, ?, ?)
            on conflict (party) do update
            set client = excluded.client, last_seen = excluded.last_seen, retired_at = null, successor = null
            where excluded.last_seen > partner.last_seen
            """;
    // Many people use one client, each for a party of their own: only a client by itself moves from one party to
    // another.
    private static final String RETIRE = """
            update partner set retired_at = greatest(?, last_seen), successor = ?
            where client = ? and party <> ? and retired_at is null and not starts_with(party, 'user:')
            """;
    private static final Duration BETWEEN_NOTES = Duration.ofHours(1);

    private record Seen(String party, String client) {}

    private final DataSource database;
    private final Clock clock;
    private final Map<Seen, Instant> noted = new ConcurrentHashMap<>();

    Partners(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Notes that somebody uses what partners use, at most once an hour for each. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void seen(Caller caller, Asker asker) {
        var now = clock.instant();
        var who = new Seen(asker.party(), asker.client());
        var before = noted.get(who);
        var isFresh = before != null && now.isBefore(before.plus(BETWEEN_NOTES));
        if (isFresh || !caller.has(ACKNOWLEDGES)) {
            return;
        }
        try (var connection = database.getConnection()) {
            note(connection, asker, now);
            if (caller.service()) {
                retireOthers(connection, asker, now);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("partner not noted", e);
        }
        noted.put(who, now);
    }

    private static void note(Connection connection, Asker asker, Instant now) throws SQLException {
        try (var statement = connection.prepareStatement(NOTE)) {
            statement.setString(1, asker.party());
            statement.setString(2, asker.client());
            statement.setObject(3, now.atOffset(ZoneOffset.UTC));
            statement.setObject(4, now.atOffset(ZoneOffset.UTC));
            statement.executeUpdate();
        }
    }

    private static void retireOthers(Connection connection, Asker asker, Instant now) throws SQLException {
        try (var statement = connection.prepareStatement(RETIRE)) {
            statement.setObject(1, now.atOffset(ZoneOffset.UTC));
            statement.setString(2, asker.party());
            statement.setString(3, asker.client());
            statement.setString(4, asker.party());
            statement.executeUpdate();
        }
    }
}
