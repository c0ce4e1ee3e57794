package org.digitaltrust.sanctions.rundown;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.digitaltrust.sanctions.party.Asker;

/** Answered guest lists in the database, as they were given, for a while. Writing belongs to the caller's transaction. */
@ApplicationScoped
class RundownStore {

    // Skipping what another transaction purges already, so that two of them never wait for each other here.
    private static final String PURGE = """
            delete from rundown where id in
                (select id from rundown where created_at <= :until order by created_at limit 100 for update skip locked)
            """;

    private final EntityManager database;
    private final ObjectMapper json;
    private final RundownConfig config;
    private final Clock clock;

    RundownStore(EntityManager database, ObjectMapper json, RundownConfig config, Clock clock) {
        this.database = database;
        this.json = json;
        this.config = config;
        this.clock = clock;
    }

    /** Keeps an answer, and forgets some of those that have had their time. */
    void add(Asker asker, RundownView answer) {
        database.createNativeQuery(PURGE).setParameter("until", expired()).executeUpdate();
        var row = new RundownRow();
        row.id = answer.id();
        row.party = asker.party();
        row.createdBy = asker.subject();
        row.createdAt = answer.createdAt();
        row.answer = written(answer);
        database.persist(row);
        database.flush();
    }

    /** The JSON of an answer that this party was given; empty for another party's, and after its time. */
    Optional<String> find(UUID id, String party) {
        return Optional.ofNullable(database.find(RundownRow.class, id))
                .filter(it -> it.party.equals(party) && it.createdAt.isAfter(expired()))
                .map(it -> it.answer);
    }

    private Instant expired() {
        return clock.instant().minus(config.retention());
    }

    private String written(RundownView answer) {
        try {
            return json.writeValueAsString(answer);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an answer is always writable", e);
        }
    }
}
