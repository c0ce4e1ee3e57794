package org.digitaltrust.pledge.badge;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import javax.sql.DataSource;
import org.digitaltrust.pledge.certificate.CertificateChanged;
import org.digitaltrust.pledge.certificate.Certificates;

/** Certificates as the service leaves them, without the year of work behind each. */
@ApplicationScoped
class Certified {

    private static final String MEMBER = """
            insert into member_copy (id, status, display_name, accounts_proven, sequence) values (?, 'ACTIVE', ?, true, 1)
            """;
    private static final String ASSESSMENT = """
            insert into assessment (id, member_id, holder, rubric_version, status, requested_by, requested_at)
            values (?, ?, '', 1, 'OPEN', 'test', now())
            """;
    private static final String CERTIFICATE = """
            insert into certificate (id, member_id, assessment_id, rubric_version, score, band, issued_by, valid_from, valid_until,
                                     show_score, status, since, due_at, version)
            values (?, ?, ?, 1, 91, 'exemplary', 'test', ?, ?, false, 'ISSUED', ?, '2999-01-01', 1)
            """;

    private final DataSource database;
    private final Certificates certificates;
    private final Event<CertificateChanged> changed;

    Certified(DataSource database, Certificates certificates, Event<CertificateChanged> changed) {
        this.database = database;
        this.certificates = certificates;
        this.changed = changed;
    }

    /** A certificate of a new member. */
    UUID certificate(String publicName) {
        var id = UUID.randomUUID();
        var member = UUID.randomUUID();
        var assessment = UUID.randomUUID();
        var from = java.sql.Timestamp.from(Instant.now().truncatedTo(ChronoUnit.MICROS));
        var until =
                java.sql.Timestamp.from(Instant.now().plus(Duration.ofDays(365)).truncatedTo(ChronoUnit.MICROS));
        QuarkusTransaction.requiringNew().run(() -> {
            run(MEMBER, member, publicName);
            run(ASSESSMENT, assessment, member);
            run(CERTIFICATE, id, member, assessment, from, until, from);
            tell(id);
        });
        return id;
    }

    /** Changes its row. */
    void change(UUID id, String assignments) {
        QuarkusTransaction.requiringNew().run(() -> {
            run("update certificate set version = version + 1, " + assignments + " where id = ?", id);
            tell(id);
        });
    }

    private void tell(UUID id) {
        changed.fire(new CertificateChanged(certificates.find(id).orElseThrow()));
    }

    private void run(String sql, Object... values) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
