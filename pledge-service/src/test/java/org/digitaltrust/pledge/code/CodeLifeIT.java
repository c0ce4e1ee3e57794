package org.digitaltrust.pledge.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.digitaltrust.contracts.CodeState;
import org.digitaltrust.contracts.MemberKind;
import org.digitaltrust.pledge.MovableClock;
import org.digitaltrust.pledge.RealService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class CodeLifeIT extends RealService {

    @Inject
    DueVersions due;

    @Inject
    DataSource database;

    private final String audience = newAudience();

    @Test
    void anybody_comments_while_a_version_is_in_consultation_and_only_then() {
        // Given
        var code = newCode(audience);
        var version = proposed(code);
        comment(version, Map.of("text", "too early")).then().statusCode(404);
        step("codes", version, "consultation").then().statusCode(200);
        // When
        var answer = comment(version, Map.of("text", "Điều 3 cần rõ hơn\r\nvà ngắn hơn", "name", "Lan"));
        comment(version, Map.of("text", "nameless")).then().statusCode(201).body("name", nullValue());
        // Then
        var location = answer.then()
                .statusCode(201)
                .body("name", equalTo("Lan"))
                .body("text", equalTo("Điều 3 cần rõ hơn\nvà ngắn hơn"))
                .extract()
                .header("Location");
        by("codes").get(location).then().statusCode(200).body("name", equalTo("Lan"));
        byNobody().get(location).then().statusCode(401);
        by("member1").get("/pledges/v1/versions/{id}/comments", version).then().statusCode(403);
        var first = by("codes")
                .get("/pledges/v1/versions/{id}/comments?limit=1", version)
                .jsonPath();
        assertThat(first.getList("items")).hasSize(1);
        by("codes")
                .get("/pledges/v1/versions/{id}/comments?cursor=" + first.getString("next_cursor"), version)
                .then()
                .body("items.text", equalTo(List.of("nameless")));
        step("admin", version, "adoption").then().statusCode(200);
        comment(version, Map.of("text", "too late"))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/consultation-over"));
        comment(UUID.randomUUID().toString(), Map.of("text", "nowhere")).then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"text\": \"\"}",
                "{\"text\": null}",
                "{\"text\": 5}",
                "{\"text\": \"a\\u0000b\"}",
                "{\"text\": \"\\ud800\"}",
                "{\"text\": \"a\", \"name\": 5}",
                "{\"text\": \"a\", \"name\": \"a\\u0007\"}",
                "{\"text\": \"a\", \"more\": 1}",
                "[]",
                "",
                "{"
            })
    void what_is_no_comment_is_refused(String body) {
        byNobody()
                .body(body)
                .post("/pledges/v1/versions/{id}/comments", UUID.randomUUID())
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }

    private static Response comment(String version, Map<String, String> comment) {
        return byNobody().body(comment).post("/pledges/v1/versions/{id}/comments", version);
    }

    @Test
    void versions_are_compared_clause_by_clause() {
        // Given
        var code = newCode(audience);
        inForce(code);
        var next = changedSample();
        String version =
                propose(code, next.toString()).then().statusCode(201).extract().path("id");
        var path = "/pledges/v1/codes/" + code + "/versions/2/difference";
        // Then
        byNobody().get(path + "?from=1").then().statusCode(404);
        by("member1").get(path + "?from=1").then().statusCode(404);
        by("codes").get(path + "?from=1").then().statusCode(200);
        step("codes", version, "consultation").then().statusCode(200);
        byNobody()
                .get(path + "?from=1")
                .then()
                .statusCode(200)
                .body("from", equalTo(1))
                .body("to", equalTo(2))
                .body("title", nullValue())
                .body("added.id", equalTo(List.of("brand-new")))
                .body("added[0].texts.en", equalTo("new in en"))
                .body("removed.id", equalTo(List.of("exemplary-compliance")))
                .body("changed.id", equalTo(List.of("valuable-content")))
                .body("changed[0].after.vi", equalTo("changed in vi"))
                .body("changed[0].before.vi", containsString("thu hút"))
                .body("order_changed", equalTo(false));
        byNobody().get(path).then().statusCode(400).body("violations[0].field", equalTo("from"));
        byNobody().get(path + "?from=-1").then().statusCode(400);
        byNobody().get(path + "?from=9").then().statusCode(404);
        byNobody()
                .get("/pledges/v1/codes/{id}/versions/2/difference?from=1", UUID.randomUUID())
                .then()
                .statusCode(404);
    }

    private static ObjectNode changedSample() {
        var next = sample();
        for (var language : List.of("vi", "en")) {
            var clauses = (ArrayNode) next.at("/texts/" + language + "/clauses");
            clauses.remove(0);
            ((ObjectNode) clauses.get(0)).put("text", "changed in " + language);
            clauses.addObject().put("id", "brand-new").put("text", "new in " + language);
        }
        return next;
    }

    @Test
    void a_version_adopted_ahead_enters_into_force_at_its_time_once_whoever_looks() throws Exception {
        // Given
        var code = newCode(audience);
        var first = inForce(code);
        var from = Instant.now().plus(3, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
        var later = sample().put(
                        "effective_from", from.atOffset(ZoneOffset.ofHours(7)).toString());
        String second =
                propose(code, later.toString()).then().statusCode(201).extract().path("id");
        step("admin", second, "adoption").then().statusCode(200);
        due.bringAll();
        current(audience, "vi").then().body("version_id", equalTo(first));
        // When
        MovableClock.in(Duration.ofDays(4), () -> {
            try (var replicas = Executors.newFixedThreadPool(2)) {
                replicas.invokeAll(List.of(due::bringAll, due::bringAll));
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            due.bringAll();
            // Then
            current(audience, "vi")
                    .then()
                    .body("version_id", equalTo(second))
                    .body("in_force_from", equalTo(from.toString()));
        });
        assertThat(count("audit_entry where action = 'version_brought_into_force' and object_id = '" + second + "'"))
                .isEqualTo(1);
        var told = kafka().hear(
                        CodeState.TOPIC,
                        CodeState.class,
                        code,
                        it -> it.versions().size() == 2
                                && it.versions().getLast().status() == CodeState.Status.IN_FORCE);
        assertThat(told.versions().getFirst().supersededAt()).isEqualTo(from);
        assertThat(told.versions().getLast().effectiveFrom()).isEqualTo(from);
    }

    @Test
    void what_was_adopted_after_its_time_waits_for_whoever_brings_it_into_force() {
        // Given
        var version = adopted(newCode(audience));
        // When
        due.bringAll();
        // Then
        current(audience, "vi").then().statusCode(404);
        step("admin", version, "entry-into-force").then().statusCode(200);
    }

    @Test
    void the_database_itself_refuses_two_versions_in_force_and_any_edit() {
        // Given
        var code = newCode(audience);
        var first = inForce(code);
        var second = inForce(code);
        // Then
        refused("update code_version set in_force_from = in_force_from - interval '1 day' where id = '" + second + "'");
        refused("update code_version set canonical_text = '{}' where id = '" + second + "'");
        refused("update code_version set effective_from = now() where id = '" + second + "'");
        refused("update code_version set adopted_by = 'somebody' where id = '" + first + "'");
        refused("update code_version set status = 'DRAFT', adopted_at = null, adopted_by = null, in_force_from = null,"
                + " superseded_at = null where id = '" + first + "'");
        refused("update code_version set superseded_at = superseded_at + interval '1 day' where id = '" + first + "'");
        refused("delete from code_version where id = '" + first + "'");
        refused(
                "insert into code_version (id, code_id, audience, number, change, effective_from, canonical_text, sha256,"
                        + " proposed_by, proposed_at, status, adopted_by, adopted_at, in_force_from) select gen_random_uuid(),"
                        + " code_id, audience, 9, change, effective_from, canonical_text, sha256, proposed_by, proposed_at,"
                        + " 'IN_FORCE', adopted_by, adopted_at, now() from code_version where id = '" + second + "'");
    }

    @Test
    void a_code_says_for_which_kinds_of_members_it_is() {
        // When
        var code = by("codes")
                .body(Map.of("issuer", "Alliance", "audience", audience, "audience_kinds", List.of("kol", "artist")))
                .post("/pledges/v1/codes")
                .then()
                .statusCode(201)
                .body("audience_kinds", equalTo(List.of("kol", "artist")))
                .extract()
                .<String>path("id");
        inForce(code);
        // Then
        byNobody().get("/pledges/v1/codes/{id}", code).then().body("audience_kinds", equalTo(List.of("kol", "artist")));
        var told = kafka().hear(CodeState.TOPIC, CodeState.class, code, it -> true);
        assertThat(told.audienceKinds()).containsExactly(MemberKind.KOL, MemberKind.ARTIST);
    }

    private void refused(String sql) {
        assertThatThrownBy(() -> {
                    try (var connection = database.getConnection();
                            var statement = connection.createStatement()) {
                        statement.execute(sql);
                    }
                })
                .as(sql)
                .isInstanceOf(SQLException.class);
    }

    private int count(String what) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var found = statement.executeQuery("select count(*) from " + what)) {
            found.next();
            return found.getInt(1);
        }
    }
}
