package org.digitaltrust.sanctions.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.digitaltrust.sanctions.SanctionsService.as;
import static org.digitaltrust.sanctions.SanctionsService.asClient;
import static org.digitaltrust.sanctions.SanctionsService.ask;
import static org.digitaltrust.sanctions.SanctionsService.decision;
import static org.digitaltrust.sanctions.SanctionsService.impose;
import static org.digitaltrust.sanctions.SanctionsService.member;
import static org.digitaltrust.sanctions.SanctionsService.publish;
import static org.digitaltrust.sanctions.SanctionsService.question;
import static org.digitaltrust.sanctions.SanctionsService.send;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.digitaltrust.contracts.MemberStatus;
import org.digitaltrust.outbox.Outbox;
import org.digitaltrust.sanctions.Rows;
import org.digitaltrust.sanctions.SanctionsService.OnTheLocalStack;
import org.eclipse.microprofile.health.Readiness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A name that cannot be decrypted stops nothing but the lane of names, and that only while it might hide somebody. */
@QuarkusTest
@OnTheLocalStack
class UnreadableNamesIT {

    private static final byte[] DAMAGED = new byte[60];
    private static final String DECISIONS = "/sanctions/v1/external-decisions/";
    private static final String NOBODY = "Kha Vạng Chẳng Ai";

    @Inject
    AgroalDataSource database;

    @Inject
    Outbox outbox;

    @Inject
    Register register;

    @Inject
    @Readiness
    RegisterReadiness readiness;

    private final UUID member = UUID.randomUUID();
    private final String account = "tiktok:@" + member;

    @AfterEach
    void frees_the_lane_of_names_again() {
        List<String> standing = as("auditor")
                .get("/sanctions/v1/restrictions?status=in_force&subject_id=" + member)
                .path("items.id");
        for (var restriction : standing) {
            var path = "/sanctions/v1/restrictions/" + restriction;
            var change = as("admin").body("{\"reasons\": \"Over.\"}").post(path + "/lifting");
            as("admin2").post(path + "/changes/" + change.path("id") + "/confirmation");
        }
        await().untilAsserted(() ->
                askPerson(NOBODY).then().statusCode(200).body("context.outcome", equalTo("unknown_subject")));
    }

    @Test
    void while_somebody_restricted_has_an_unreadable_name_nobody_is_cleared_by_name_and_accounts_answer_as_ever()
            throws SQLException {
        // Given
        restrictedWithAnUnreadableName();

        // When, Then
        askPerson(NOBODY).then().statusCode(503).body("type", equalTo("/problems/names-unreadable"));
        asClient("zalo")
                .body("{\"queries\": [{\"id\": \"1\", \"name\": \"%s\"}]}".formatted(NOBODY))
                .post("/sanctions/v1/screenings")
                .then()
                .statusCode(503)
                .body("type", equalTo("/problems/names-unreadable"));
        ask("zalo", account, "television").then().statusCode(200).body("context.outcome", equalTo("restricted"));
        ask("zalo", "tiktok:@nobody", "television").then().body("context.outcome", equalTo("unknown_subject"));
        asClient("zalo")
                .body("{\"evaluations\": [" + question(account, "television") + ", " + person(NOBODY) + "]}")
                .post("/access/v1/evaluations")
                .then()
                .statusCode(200)
                .body("evaluations[0].context.outcome", equalTo("restricted"))
                .body("evaluations[1].decision", equalTo(false))
                .body("evaluations[1].context.error.status", equalTo(503));
        asClient("zalo")
                .header("Accept-Language", "en")
                .contentType("text/csv")
                .body("person;role;medium\n%s;host;television\n%s;host;television\n".formatted(account, NOBODY))
                .post("/sanctions/v1/rundowns")
                .then()
                .statusCode(201)
                .body("rows.outcome", contains("restricted"))
                .body("unreadable.row", contains(3));
        assertThat((Long) readiness.call().getData().orElseThrow().get("unreadable_names"))
                .isPositive();
    }

    @Test
    void names_are_added_to_unreadable_ones_and_erasure_and_confirmation_go_on() throws SQLException {
        // Given
        restrictedWithAnUnreadableName();

        // When: a further decision brings a legal name, and then the member is erased
        impose(named("Quách Thị Thêm Vào"));
        send(member, null);

        // Then
        await().untilAsserted(() -> as("case1")
                .get("/sanctions/v1/subjects/" + member)
                .then()
                .statusCode(200)
                .body("names", equalTo(List.of()))
                .body("legal_names", contains("Quách Thị Thêm Vào"))
                .body("names_unreadable", equalTo(true)));
        for (var name : List.of("Quách Thị Thêm Vào", "Người Mẫu")) {
            await().untilAsserted(() -> askPerson(name)
                    .then()
                    .statusCode(200)
                    .body("context.outcome", equalTo("indeterminate"))
                    .body("context.candidates.subject_id", hasItem(member.toString())));
        }
        ask("zalo", account, "television").then().body("context.outcome", equalTo("restricted"));
    }

    @Test
    void a_decision_whose_names_are_unreadable_is_shown_as_such_and_can_be_confirmed() throws SQLException {
        // Given
        known();
        var decision = as("admin").body(named("Quách Thị Mất")).post(DECISIONS).<String>path("id");
        new Rows(database)
                .change("update external_decision set sealed = ? where id = ?", DAMAGED, UUID.fromString(decision));

        // When, Then
        as("admin2")
                .get(DECISIONS + decision)
                .then()
                .statusCode(200)
                .body("names_unreadable", equalTo(true))
                .body("legal_names", equalTo(null));
        as("admin2").post(DECISIONS + decision + "/confirmation").then().statusCode(200);
        await().untilAsserted(() -> askPerson(NOBODY).then().statusCode(503));
        ask("zalo", account, "television").then().body("context.outcome", equalTo("restricted"));
        assertThat(new Rows(database).count("from sealed_name where subject_id = ?", member))
                .isEqualTo(1);
        assertThatThrownBy(() -> new Rows(database).change("delete from sealed_name where subject_id = ?", member))
                .isInstanceOf(SQLException.class);
    }

    private void known() {
        publish(member(member, 1, MemberStatus.ACTIVE, member.toString()));
        await().untilAsserted(() -> ask("zalo", account, "print").then().body("context.outcome", equalTo("permitted")));
    }

    private void restrictedWithAnUnreadableName() throws SQLException {
        known();
        impose(decision("member", member.toString(), "mandatory", "restricted", "television"));
        new Rows(database)
                .change(
                        "insert into sealed_name (id, subject_id, sealed, added_at) values (?, ?, ?, now())",
                        UUID.randomUUID(),
                        member,
                        DAMAGED);
        QuarkusTransaction.requiringNew().run(() -> outbox.note(member, "member_changed"));
        await().untilAsserted(() -> assertThat(register.hidesNames()).isTrue());
    }

    private String named(String legalName) {
        return decision("member", member.toString(), "mandatory", "restricted", "television")
                .replace("\"type\":", "\"legal_name\": \"" + legalName + "\", \"type\":");
    }

    private static Response askPerson(String name) {
        return asClient("zalo").body(person(name)).post("/access/v1/evaluation");
    }

    private static String person(String name) {
        return """
                {"subject": {"type": "person", "id": "row 1", "properties": {"name": "%s"}},
                 "action": {"name": "host"}, "resource": {"type": "medium", "id": "television"}}
                """.formatted(name);
    }
}
