package org.digitaltrust.membership.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.digitaltrust.contracts.MemberKind;
import org.digitaltrust.membership.account.Tier;

/** The entries of the directory. */
@ApplicationScoped
class DirectoryStore {

    private static final String KEEP = """
            insert into directory_entry
                (member_id, name, name_key, words, aliases, kind, chapter, topics, topic_keys, tier)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (member_id) do update set name = excluded.name, name_key = excluded.name_key,
                words = excluded.words, aliases = excluded.aliases, kind = excluded.kind, chapter = excluded.chapter,
                topics = excluded.topics, topic_keys = excluded.topic_keys, tier = excluded.tier
            """;
    private static final String REMOVE = "delete from directory_entry where member_id = any(?)";
    // Shared locks: whoever changes one of these members meanwhile waits, and then writes the entry that is newer than
    // ours.
    private static final String MISSING = """
            select m.id from member m where m.status in ('ACTIVE', 'GRACE')
                and not exists (select from directory_entry d where d.member_id = m.id)
            order by m.id limit ? for share of m
            """;
    private static final String THOSE = """
            select member_id, name, aliases, kind, chapter, topics, tier from directory_entry where member_id = any(?)
            """;

    private final DataSource database;

    DirectoryStore(DataSource database) {
        this.database = database;
    }

    /** Enters members, or what has changed of them. */
    @Transactional(TxType.MANDATORY)
    void keep(List<Listing> listings) {
        run(KEEP, statement -> {
            for (var listing : listings) {
                bind(statement, listing);
                statement.addBatch();
            }
            return statement.executeBatch();
        });
    }

    private static void bind(PreparedStatement statement, Listing it) throws SQLException {
        var tier = it.tier();
        int i = 0;
        statement.setObject(++i, it.member());
        statement.setString(++i, it.name());
        statement.setString(++i, it.nameKey());
        statement.setString(++i, it.words());
        statement.setArray(++i, texts(statement, it.aliases()));
        statement.setString(++i, it.kind().name());
        statement.setString(++i, it.chapter());
        statement.setArray(++i, texts(statement, it.topics()));
        statement.setArray(++i, texts(statement, it.topicKeys()));
        statement.setString(++i, tier == null ? null : tier.name());
    }

    private static java.sql.Array texts(PreparedStatement statement, List<String> texts) throws SQLException {
        return statement.getConnection().createArrayOf("text", texts.toArray());
    }

    @Transactional(TxType.MANDATORY)
    void remove(Collection<UUID> members) {
        run(REMOVE, statement -> {
            statement.setArray(1, statement.getConnection().createArrayOf("uuid", members.toArray()));
            return statement.executeUpdate();
        });
    }

    /** Members who should be listed and are not. They change no more until the transaction ends. */
    @Transactional(TxType.MANDATORY)
    List<UUID> missing(int most) {
        return run(MISSING, statement -> {
            statement.setInt(1, most);
            try (var found = statement.executeQuery()) {
                var members = new ArrayList<UUID>();
                while (found.next()) {
                    members.add(found.getObject(1, UUID.class));
                }
                return members;
            }
        });
    }

    /** The first who fit behind this place and within its stage. */
    @Transactional(TxType.MANDATORY)
    List<Hit> after(Place place, Wanted wanted, int most) {
        if (place.stage() == Stage.LISTED || place.stage() == Stage.HOLDS) {
            var next = find(StageQuery.amongNext(wanted, place, most), place.stage());
            if (next.size() == most) {
                return next;
            }
        }
        return find(StageQuery.amongAll(wanted, place, most), place.stage());
    }

    /** As they are listed now; without those who are not. */
    @Transactional(TxType.MANDATORY)
    Map<UUID, Listing> those(Collection<UUID> members) {
        return run(THOSE, statement -> {
            statement.setArray(1, statement.getConnection().createArrayOf("uuid", members.toArray()));
            try (var found = statement.executeQuery()) {
                var listed = new HashMap<UUID, Listing>();
                while (found.next()) {
                    var listing = listing(found);
                    listed.put(listing.member(), listing);
                }
                return listed;
            }
        });
    }

    private List<Hit> find(StageQuery query, Stage stage) {
        return run(query.sql(), statement -> {
            int i = 0;
            for (var value : query.values()) {
                statement.setObject(++i, value);
            }
            try (var found = statement.executeQuery()) {
                var hits = new ArrayList<Hit>();
                while (found.next()) {
                    hits.add(hit(found, stage));
                }
                return hits;
            }
        });
    }

    private static Hit hit(ResultSet found, Stage stage) throws SQLException {
        var listing = listing(found);
        return new Hit(listing, new Place(stage, 0, found.getString(8), listing.member()));
    }

    private static Listing listing(ResultSet found) throws SQLException {
        var tier = found.getString(7);
        return new Listing(
                found.getObject(1, UUID.class),
                found.getString(2),
                texts(found, 3),
                MemberKind.valueOf(found.getString(4)),
                found.getString(5),
                texts(found, 6),
                tier == null ? null : Tier.valueOf(tier));
    }

    private static List<String> texts(ResultSet found, int column) throws SQLException {
        return Arrays.asList((String[]) found.getArray(column).getArray());
    }

    private interface Step<T> {
        T run(PreparedStatement statement) throws SQLException;
    }

    private <T> T run(String sql, Step<T> step) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            return step.run(statement);
        } catch (SQLException e) {
            throw new IllegalStateException("directory not read or written", e);
        }
    }
}
