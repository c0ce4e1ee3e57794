package org.digitaltrust.sanctions.partner;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.digitaltrust.sanctions.party.Asker;

/**
 * The parties that follow the register: whoever reads its changes or acknowledges a restriction. How long ago that was is
 * known to the hour, so that reading stays cheap.
 */
@ApplicationScoped
public class Partners {

    private static final String NOTE = """
            insert into partner (party, client, first_seen, last_seen) values (?, ?, ?, ?)
            on conflict (party) do update set client = excluded.client, last_seen = excluded.last_seen
            where excluded.last_seen > partner.last_seen
            """;
    private static final Duration BETWEEN_NOTES = Duration.ofHours(1);

    private final DataSource database;
    private final Clock clock;
    private final Map<String, Instant> noted = new ConcurrentHashMap<>();

    Partners(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Notes that somebody uses what partners use, at most once an hour for each party. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void seen(Asker asker) {
        var now = clock.instant();
        var before = noted.get(asker.party());
        if (before != null && now.isBefore(before.plus(BETWEEN_NOTES))) {
            return;
        }
        note(asker, now);
        noted.put(asker.party(), now);
    }

    private void note(Asker asker, Instant now) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(NOTE)) {
            statement.setString(1, asker.party());
            statement.setString(2, asker.client());
            statement.setObject(3, now.atOffset(ZoneOffset.UTC));
            statement.setObject(4, now.atOffset(ZoneOffset.UTC));
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("partner not noted", e);
        }
    }
}
