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
            insert into certificate (id, credential_id, member_id, assessment_id, rubric_version, score, band, issued_by,
                                     valid_from, valid_until, show_score, status, since, due_at, version)
            values (?, gen_random_uuid(), ?, ?, 1, 91, 'exemplary', 'test', ?, ?, false, 'ISSUED', ?, '2999-01-01', 1)
            """;

    private static final String SUCCESSOR = """
            insert into certificate (id, credential_id, member_id, assessment_id, rubric_version, score, band, issued_by,
                                     valid_from, valid_until, show_score, status, since, due_at, version)
            select ?, gen_random_uuid(), member_id, assessment_id, 1, 91, 'exemplary', 'test',
                   replaced_at, valid_until + interval '300 days', false, 'ISSUED', replaced_at, '2999-01-01', 1
            from certificate where id = ?
            """;

    private static final String REPLACED =
            "status = 'EXPIRED', since = now(), replaced_at = valid_from + interval '1 microsecond', due_at = null";

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

    /** The certificate that takes the place of another one. */
    UUID successor(UUID replaced) {
        var id = UUID.randomUUID();
        change(replaced, REPLACED);
        QuarkusTransaction.requiringNew().run(() -> {
            run(SUCCESSOR, id, replaced);
            tell(id);
        });
        return id;
    }

    /** What its credential is called. */
    String urn(UUID id) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement("select credential_id from certificate where id = ?")) {
            statement.setObject(1, id);
            var found = statement.executeQuery();
            found.next();
            return "urn:uuid:" + found.getObject(1, UUID.class);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
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
