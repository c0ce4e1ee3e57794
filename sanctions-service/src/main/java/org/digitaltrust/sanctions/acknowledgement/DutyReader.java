package org.digitaltrust.sanctions.acknowledgement;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import javax.sql.DataSource;
import org.digitaltrust.contracts.SanctionsState.Bindingness;
import org.jspecify.annotations.Nullable;

/**
 * Who owes which acknowledgement. A party owes one for each restriction that was confirmed since the party was first seen
 * and that still stands; one that is retired, only for what was confirmed before that, and a word of the party its client acts
 * for since counts as its own. The time runs from the confirmation, which is when the change feed tells of it. "Will apply" puts
 * off what has not begun: then the time runs from the beginning.
 */
@ApplicationScoped
class DutyReader {

    private static final String DUTIES = """
            r.id, p.party, due.at, r.bindingness, coalesce(newest.status, 'none')
            from restriction r
            join partner p on p.first_seen <= r.confirmed_at and (p.retired_at is null or p.retired_at > r.confirmed_at)
            left join lateral (
                select status from acknowledgement a where a.restriction_id = r.id and a.party in (p.party, p.successor)
                order by a.recorded_at desc, a.id desc limit 1) newest on true
            cross join lateral (
                select case when newest.status = 'will_apply' then greatest(r.confirmed_at, r.valid_from)
                            else r.confirmed_at end
                     + make_interval(secs => case r.bindingness when 'mandatory' then ? else ? end) as at) due
            where r.confirmed_at is not null and r.ended_at is null and (r.valid_until is null or r.valid_until > ?)
              and newest.status is distinct from 'applied'
            """;
    // The pair says where to go on; the id alone lets an index lead there.
    private static final String OVERDUE = "select " + DUTIES
            + " and due.at <= ? and r.id >= ? and (r.id, p.party) > (?, ?) order by r.id, p.party limit ?";
    private static final String OWED = "select distinct on (r.id) " + DUTIES
            + " and ? in (p.party, p.successor) and r.id > ? order by r.id, due.at limit ?";

    private final DataSource database;
    private final AcknowledgementConfig config;

    DutyReader(DataSource database, AcknowledgementConfig config) {
        this.database = database;
        this.config = config;
    }

    /** Of every party, what is overdue at this time, in order of restriction and party. */
    List<Duty> overdue(Instant now, UUID afterRestriction, String afterParty, int most) {
        return read(OVERDUE, now, statement -> {
            statement.setObject(4, utc(now));
            statement.setObject(5, afterRestriction);
            statement.setObject(6, afterRestriction);
            statement.setString(7, afterParty);
            statement.setInt(8, most);
        });
    }

    /** Of one party and those it succeeds, overdue or not yet, in order of the restriction, each once. */
    List<Duty> owed(String party, Instant now, UUID afterRestriction, int most) {
        return read(OWED, now, statement -> {
            statement.setString(4, party);
            statement.setObject(5, afterRestriction);
            statement.setInt(6, most);
        });
    }

    @FunctionalInterface
    private interface Binding {
        void to(PreparedStatement statement) throws SQLException;
    }

    private List<Duty> read(String query, Instant now, Binding rest) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(query)) {
            statement.setDouble(1, config.mandatoryWithin().toMillis() / 1000.0);
            statement.setDouble(2, config.otherwiseWithin().toMillis() / 1000.0);
            statement.setObject(3, utc(now));
            rest.to(statement);
            try (var found = statement.executeQuery()) {
                var duties = new ArrayList<Duty>();
                while (found.next()) {
                    duties.add(duty(found));
                }
                return duties;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("duties not read", e);
        }
    }

    private static Duty duty(ResultSet row) throws SQLException {
        return new Duty(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getObject(3, OffsetDateTime.class).toInstant(),
                Bindingness.valueOf(upper(row.getString(4))),
                Duty.Status.valueOf(upper(row.getString(5))));
    }

    private static String upper(@Nullable String code) {
        return code == null ? "" : code.toUpperCase(Locale.ROOT);
    }

    private static OffsetDateTime utc(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }
}
