package org.digitaltrust.membership;

import static io.restassured.RestAssured.given;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.digitaltrust.hostile.Caller;
import org.digitaltrust.hostile.Contract;
import org.digitaltrust.hostile.Operation;
import org.digitaltrust.localstack.LocalStackTestResource;
import org.digitaltrust.membership.AccessTable.Row;
import org.digitaltrust.membership.member.SampleMembers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Every operation by everybody: who has no role, whose object it is not, whose it is. The expectations: {@code access-table.md}. */
@QuarkusTest
@WithTestResource(LocalStackTestResource.class)
class AccessTableIT {

    private static final Map<String, String> USERS = Map.of(
            "code_editor", "codes",
            "case_officer", "case1",
            "panel_member", "panel1",
            "appeals_member", "appeals1",
            "auditor", "auditor",
            "partner_user", "editor1",
            "client", "tiktok",
            "officer", "membership2",
            "admin", "admin");

    private static final Map<String, Object> BODIES = Map.ofEntries(
            entry("fileApplication", Service.form("access_table")),
            entry("changeApplication", Map.of("topics", List.of("music"))),
            entry("appealRejection", Map.of("grounds", "The second account was mistaken for somebody else's.")),
            entry("claimApplication", Map.of("code", "7ZZKQ-4M8TC-0V1RX-9H2BD-E6GJN3")),
            entry("recordStep", Map.of("result", "passed", "note", "seen")),
            entry("decideApplication", Map.of("outcome", "approved", "reasons", List.of("all steps looked at"))),
            entry("changeProfile", Map.of("topics", List.of("music"))),
            entry("resign", Map.of("reason", "other plans")),
            entry("endMember", Map.of("kind", "died", "on", "2026-11-02", "evidence", List.of("certificate seen"))),
            entry("claimAccount", Map.of("platform", "tiktok", "handle", "@access_table")),
            entry("proveAccount", Map.of("method", "profile_code")),
            entry("renameAccount", Map.of("handle", "@access_table_renamed")),
            entry("recordAudience", Map.of("audience", 125000, "at", "2026-11-01T05:00:00Z")),
            entry(
                    "recordRecognition",
                    Map.of(
                            "programme",
                            "Influencer Trust Awards",
                            "year",
                            2024,
                            "category",
                            "Education",
                            "title",
                            "Gold",
                            "jury_decision",
                            Map.of("number", "13/QD-BGK", "decided_on", "2024-11-20"))),
            entry("revokeRecognition", Map.of("reason", "The jury has withdrawn its decision.")),
            entry("importMembers", "external_id,kind,display_name,legal_name,chapter,email,language\n"),
            entry("putCallers", Map.of("client_ids", List.of("broadcaster-one"), "user_ids", List.of())));

    @Inject
    Tables tables;

    @Inject
    SampleMembers sample;

    private @Nullable Scene untouched;

    @Test
    void no_operation_is_missing_from_the_table() {
        assertThat(AccessTable.rows())
                .extracting(Row::operation)
                .hasSameElementsAs(
                        contract().operations().stream().map(Operation::id).toList());
    }

    @Test
    void the_document_names_the_roles_that_the_table_lets_in() {
        // Given
        var operations = new HashMap<String, Operation>();
        contract().operations().forEach(it -> operations.put(it.id(), it));
        var wrong = new ArrayList<String>();
        // When
        for (var row : AccessTable.rows()) {
            var access = operations.get(row.operation()).access();
            if (!access.open() && access.roles().isEmpty()) {
                continue; // any token is let in, and the operation decides
            }
            row.outcomes().forEach((column, outcome) -> {
                var user = user(row, column);
                var in = !outcome.equals("401") && !outcome.equals("403");
                if (user != null
                        && in != operations.get(row.operation()).admits(Caller.of(user, () -> Service.token(user)))) {
                    wrong.add(row + " " + column);
                }
            });
        }
        // Then
        assertThat(wrong).isEmpty();
    }

    @Test
    void each_answers_as_the_table_says() {
        // Given
        var wrong = new ArrayList<String>();
        // When
        for (var row : AccessTable.rows()) {
            row.outcomes().forEach((column, expected) -> {
                int status = call(row, column);
                if (!(status / 100 == 2 ? "ok" : Integer.toString(status)).equals(expected)) {
                    wrong.add(row + " by " + column + ": " + status + " instead of " + expected);
                }
            });
        }
        // Then
        assertThat(wrong).isEmpty();
    }

    private int call(Row row, String column) {
        var path = row.path();
        if (row.set()) {
            untouched = untouched == null ? Scene.set(tables, sample) : untouched;
            path = row.pathIn(untouched);
        } else {
            untouched = null;
            tables.clear();
        }
        var request = given().contentType(row.operation().equals("importMembers") ? "text/csv" : "application/json")
                .header("If-Match", "*");
        var user = user(row, column);
        if (user != null) {
            request.auth().oauth2(Service.token(user));
        } else if (column.equals("bad token")) {
            request.auth().oauth2("not.a.token");
        }
        var body = row.operation().equals("grantDelegation") && untouched != null
                ? untouched.grant()
                : BODIES.get(row.operation());
        if (body != null) {
            request.body(body);
        }
        int status = request.request(row.method(), path).statusCode();
        if (status < 400 && !row.method().equals("GET")) {
            untouched = null;
        }
        return status;
    }

    private static @Nullable String user(Row row, String column) {
        return switch (column) {
            case "nobody", "bad token" -> null;
            case "owner" -> row.owner();
            case "other" -> row.other();
            default -> USERS.get(column);
        };
    }

    private static Contract contract() {
        return Contract.of(given().get("/q/openapi?format=json").asString());
    }
}
