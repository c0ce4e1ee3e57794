package org.digitaltrust.pledge.rubric;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class RubricStore implements PanacheRepositoryBase<RubricRow, UUID> {

    private static final String LOCK = "select pg_advisory_xact_lock(hashtextextended('rubric', 0))";

    void add(RubricVersion version, String by) {
        persistAndFlush(new RubricRow(version, by));
    }

    /** The number of the next version; whoever else makes one waits until the end of the transaction. */
    int lockNextNumber() {
        getEntityManager().createNativeQuery(LOCK, Object.class).getResultList();
        return current().number() + 1;
    }

    RubricVersion current() {
        return find("order by version desc").firstResult().toVersion();
    }

    Optional<RubricVersion> version(int number) {
        return find("version", number).firstResultOptional().map(RubricRow::toVersion);
    }

    Optional<RubricVersion> version(UUID id) {
        return findByIdOptional(id).map(RubricRow::toVersion);
    }
}
