package org.digitaltrust.sanctions.subject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.digitaltrust.sanctions.SanctionsService.as;
import static org.digitaltrust.sanctions.SanctionsService.decision;
import static org.digitaltrust.sanctions.subject.SealedNamesTest.key;
import static org.digitaltrust.sanctions.subject.SealedNamesTest.sealedNames;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.digitaltrust.sanctions.Rows;
import org.digitaltrust.sanctions.SanctionsService.OnTheLocalStack;
import org.digitaltrust.sanctions.schema.Migrations;
import org.digitaltrust.sanctions.subject.SealedNames.Opening;
import org.junit.jupiter.api.Test;

@QuarkusTest
@OnTheLocalStack
class ResealNamesIT {

    private static final PrivateNames NAMES = PrivateNames.entered(List.of("Nguyễn Văn Mẫu"), List.of(), 1990);

    @Inject
    AgroalDataSource database;

    @Inject
    Migrations migrations;

    @Test
    void names_of_the_previous_key_are_sealed_anew_once_and_others_stay_as_they_are() throws SQLException {
        // Given: names that the previous key sealed, of a subject and of a decision that is confirmed no more
        var old = sealedNames(key(7), null);
        var entered = as("admin")
                .body(decision("person", "ref", "mandatory", "restricted", "print")
                        .replace("\"type\":", "\"name\": \"Mẫu\", \"legal_name\": \"Ai Đó\", \"type\":"))
                .post("/sanctions/v1/external-decisions");
        var decision = UUID.fromString(entered.path("id"));
        as("admin")
                .body("{\"reasons\": \"A mistake.\"}")
                .post("/sanctions/v1/external-decisions/" + decision + "/withdrawal")
                .then()
                .statusCode(200);
        var name = UUID.randomUUID();
        var lost = UUID.randomUUID();
        var subject = UUID.fromString(entered.path("subject_id"));
        var rows = new Rows(database);
        rows.change("update external_decision set sealed = ? where id = ?", old.seal(decision, NAMES), decision);
        add(name, subject, old.seal(name, NAMES));
        add(lost, subject, sealedNames(key(9), null).seal(lost, NAMES));
        var unread = sealed("sealed_name", lost);
        var reseal = new ResealNames(database, migrations, sealedNames(key(8), key(7)));

        // When
        reseal.look();

        // Then
        var current = sealedNames(key(8), null);
        var anew = sealed("sealed_name", name);
        assertThat(current.open(name, anew)).isEqualTo(new Opening.Opened(NAMES));
        assertThat(current.open(decision, sealed("external_decision", decision)))
                .isEqualTo(new Opening.Opened(NAMES));
        assertThat(sealed("sealed_name", lost)).isEqualTo(unread);
        reseal.look();
        assertThat(sealed("sealed_name", name)).isEqualTo(anew);
    }

    private void add(UUID id, UUID subject, byte[] sealed) throws SQLException {
        new Rows(database)
                .change(
                        "insert into sealed_name (id, subject_id, sealed, added_at) values (?, ?, ?, now())",
                        id,
                        subject,
                        sealed);
    }

    private byte[] sealed(String table, UUID id) throws SQLException {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement("select sealed from " + table + " where id = ?")) {
            query.setObject(1, id);
            try (var found = query.executeQuery()) {
                found.next();
                return found.getBytes(1);
            }
        }
    }
}
