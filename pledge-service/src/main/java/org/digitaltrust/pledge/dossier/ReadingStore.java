package org.digitaltrust.pledge.dossier;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class ReadingStore implements PanacheRepositoryBase<ReadingRow, UUID> {

    private static final int SHOWN = 50;

    void add(Reading reading) {
        persistAndFlush(new ReadingRow(reading));
    }

    /** The latest, latest first. */
    List<Reading> of(UUID dossier) {
        return find("dossierId = ?1 order by id desc", dossier).range(0, SHOWN - 1).stream()
                .map(ReadingRow::toReading)
                .toList();
    }
}
