package org.digitaltrust.sanctions.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/** What reports say and who sent them, sealed. Every call belongs to the caller's transaction. */
@ApplicationScoped
class TextStore {

    private final Session database;
    private final SealedReports sealed;

    TextStore(Session database, SealedReports sealed) {
        this.database = database;
        this.sealed = sealed;
    }

    /** Empty where the report is forgotten. */
    Optional<Content> content(UUID report) {
        return sealed.key(report)
                .flatMap(key -> column("content_sealed", report).map(it -> sealed.content(key, it)));
    }

    /** Empty where the report is forgotten. */
    Optional<Reporter> reporter(UUID report) {
        return sealed.key(report)
                .flatMap(key -> column("reporter_sealed", report).map(it -> sealed.reporter(key, it)));
    }

    private Optional<byte[]> column(String name, UUID report) {
        return database.createNativeQuery("select " + name + " from report_text where report_id = :id", byte[].class)
                .setParameter("id", report)
                .uniqueResultOptional();
    }
}
