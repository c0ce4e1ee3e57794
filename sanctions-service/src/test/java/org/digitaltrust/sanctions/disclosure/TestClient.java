package org.digitaltrust.sanctions.disclosure;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.digitaltrust.localstack.LocalStackTestResource;
import org.jspecify.annotations.Nullable;

/** A client of one test's own, its disclosures, and what the database has of them. */
record TestClient(String name, UUID subject) {

    static TestClient make() {
        return new TestClient("client-" + UUID.randomUUID(), SpoolTest.IDS.next());
    }

    Disclosure told(Instant at, @Nullable String purpose) {
        return new Disclosure(
                SpoolTest.IDS.next(),
                at,
                "somebody",
                name,
                "evaluation",
                subject,
                List.of(SpoolTest.IDS.next()),
                purpose,
                "restricted",
                7);
    }

    long disclosures() {
        return count("select count(*) from disclosure where client = '" + name + "'");
    }

    long clears(String condition) {
        return count("select coalesce(sum(count), 0) from clear_count where client = '" + name + "' and " + condition);
    }

    static long count(String query) {
        try (var connection = LocalStackTestResource.infrastructure().postgres().connect("sanctions");
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
