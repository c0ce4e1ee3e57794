package org.digitaltrust.pledge.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.digitaltrust.contracts.CodeState;
import org.digitaltrust.pledge.MovableClock;
import org.digitaltrust.pledge.RealService;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CodesIT extends RealService {

    private final String audience = newAudience();

    @Test
    void the_hash_can_be_recomputed_from_what_everybody_reads() throws Exception {
        // Given
        inForce(newCode(audience));
        // When
        var vi = current(audience, "vi").then().statusCode(200).extract().jsonPath();
        var en = current(audience, "en").then().statusCode(200).extract().jsonPath();
        var json = new ObjectMapper().writeValueAsString(new TreeMap<>(Map.of("en", words(en), "vi", words(vi))));
        var canonical = new JsonCanonicalizer(json).getEncodedString();
        var hash = MessageDigest.getInstance("SHA-256").digest(canonical.getBytes(StandardCharsets.UTF_8));
        // Then
        assertThat(vi.getString("sha256")).isEqualTo(HexFormat.of().formatHex(hash));
        assertThat(en.getString("sha256")).isEqualTo(vi.getString("sha256"));
    }

    private static Map<String, Object> words(JsonPath text) {
        return Map.of("title", text.getString("title"), "clauses", text.getList("clauses"));
    }

    @Test
    void versions_are_numbered_and_drafts_are_not_public() {
        // Given
        var code = newCode(audience);
        proposed(code);
        var second = proposed(code);
        // Then
        byNobody().get("/pledges/v1/codes/{id}/versions/2", code).then().statusCode(404);
        by("member1").get("/pledges/v1/codes/{id}/versions/2", code).then().statusCode(404);
        by("codes")
                .get("/pledges/v1/codes/{id}/versions/2", code)
                .then()
                .statusCode(200)
                .header("Cache-Control", containsString("no-store"))
                .body("version_id", equalTo(second))
                .body("status", equalTo("draft"));
        // When
        step("admin", second, "consultation").then().statusCode(200).body("status", equalTo("consultation"));
        byNobody()
                .get("/pledges/v1/codes/{id}/versions/2", code)
                .then()
                .statusCode(200)
                .header("Cache-Control", equalTo("no-cache"));
        step("admin", second, "adoption").then().statusCode(200);
        // Then
        byNobody()
                .get("/pledges/v1/codes/{id}/versions/2", code)
                .then()
                .statusCode(200)
                .body("version", equalTo(2))
                .body("language", equalTo("vi"))
                .body("in_force_from", nullValue());
        current(audience, "vi").then().statusCode(404);
    }

    @Test
    void what_was_read_and_has_not_changed_is_not_sent_again() {
        // Given
        inForce(newCode(audience));
        var tag = current(audience, "en")
                .then()
                .statusCode(200)
                .header("Cache-Control", containsString("max-age"))
                .extract()
                .header("ETag");
        // When
        var answer = byNobody()
                .header("If-None-Match", tag)
                .get("/pledges/v1/codes/current?language=en&audience=" + audience);
        // Then
        answer.then().statusCode(304).header("ETag", equalTo(tag));
        assertThat(answer.asString()).isEmpty();
    }

    @Test
    void a_new_version_supersedes_the_one_before() {
        // Given
        var code = newCode(audience);
        var first = inForce(code);
        // When
        var second = inForce(code);
        // Then
        current(audience, "vi").then().body("version_id", equalTo(second));
        byNobody()
                .get("/pledges/v1/codes/{id}/versions/1", code)
                .then()
                .body("status", equalTo("superseded"))
                .body("version_id", equalTo(first));
        var told = kafka().hear(
                        CodeState.TOPIC,
                        CodeState.class,
                        code,
                        it -> it.versions().size() == 2
                                && it.versions().getLast().status() == CodeState.Status.IN_FORCE);
        assertThat(told.versions().getFirst().supersededAt())
                .isEqualTo(told.versions().getLast().inForceFrom());
    }

    @Test
    void an_audience_has_one_version_in_force_whichever_code_it_belongs_to() {
        // Given
        var one = newCode(audience);
        inForce(one);
        // When
        var other = newCode(audience);
        inForce(other);
        // Then
        current(audience, "vi").then().body("code_id", equalTo(other));
        byNobody().get("/pledges/v1/codes/{id}", one).then().body("in_force", nullValue());
        kafka().hear(
                        CodeState.TOPIC,
                        CodeState.class,
                        one,
                        it -> it.versions().getFirst().status() == CodeState.Status.SUPERSEDED);
    }

    @Test
    void a_step_that_does_not_lead_on_says_which_do() {
        // Given
        var version = proposed(newCode(audience));
        // Then
        impossible(version, "entry-into-force", List.of("consultation", "adoption"));
        step("codes", version, "consultation").then().statusCode(200);
        impossible(version, "consultation", List.of("adoption"));
        step("admin", version, "adoption").then().statusCode(200);
        impossible(version, "adoption", List.of("entry-into-force"));
        impossible(version, "consultation", List.of("entry-into-force"));
        step("admin", version, "entry-into-force").then().statusCode(200).body("possible", equalTo(List.of()));
        impossible(version, "entry-into-force", List.of());
        step("admin", UUID.randomUUID().toString(), "adoption").then().statusCode(404);
    }

    private static void impossible(String version, String step, List<String> possible) {
        step("admin", version, step)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/step-not-possible"))
                .body("possible", equalTo(possible));
    }

    @Test
    void only_an_admin_adopts_and_brings_into_force() {
        // Given
        var version = proposed(newCode(audience));
        // Then
        step("codes", version, "adoption").then().statusCode(403);
        step("codes", version, "entry-into-force").then().statusCode(403);
        step("member1", version, "consultation").then().statusCode(403);
        byNobody().post("/pledges/v1/versions/{id}/adoption", version).then().statusCode(401);
    }

    @Test
    void no_version_enters_into_force_before_its_time() {
        // Given
        var code = newCode(audience);
        var later = sample();
        later.put(
                "effective_from", OffsetDateTime.now(ZoneOffset.UTC).plusDays(3).toString());
        String version =
                propose(code, later.toString()).then().statusCode(201).extract().path("id");
        step("admin", version, "adoption").then().statusCode(200);
        // When
        var early = step("admin", version, "entry-into-force");
        // Then
        early.then()
                .statusCode(409)
                .body("type", equalTo("/problems/not-yet-effective"))
                .body("effective_from", notNullValue());
        MovableClock.in(
                Duration.ofDays(4),
                () -> step("admin", version, "entry-into-force").then().statusCode(200));
    }

    @Test
    void an_earlier_version_does_not_follow_a_later_one() {
        // Given
        var code = newCode(audience);
        var first = adopted(code);
        inForce(code);
        // When
        var answer = step("admin", first, "entry-into-force");
        // Then
        answer.then().statusCode(409).body("type", equalTo("/problems/overtaken-by-later-version"));
    }

    @Test
    void two_entries_into_force_at_once_leave_one_version_in_force() {
        // Given
        var code = newCode(audience);
        var first = adopted(code);
        var second = adopted(code);
        // When
        var same = atOnce(
                () -> step("admin", second, "entry-into-force"), () -> step("admin2", second, "entry-into-force"));
        // Then
        assertThat(same).extracting(it -> it.statusCode()).containsExactlyInAnyOrder(200, 409);
        // When
        var others = newCode(audience);
        var third = adopted(others);
        var fourth = adopted(code);
        var answers = atOnce(
                () -> step("admin", third, "entry-into-force"), () -> step("admin2", fourth, "entry-into-force"));
        // Then
        assertThat(answers).extracting(it -> it.statusCode()).containsOnly(200);
        var winner = current(audience, "vi").then().statusCode(200).extract().jsonPath();
        assertThat(winner.getString("version_id")).isIn(third, fourth);
        assertThat(step("admin", first, "entry-into-force").statusCode()).isIn(200, 409);
    }

    @Test
    void both_languages_need_the_same_clauses() {
        // Given
        var version = sample();
        var english = (ObjectNode) version.at("/texts/en/clauses/3");
        english.put("id", "something-else");
        // When
        var answer = propose(newCode(audience), version.toString());
        // Then
        answer.then()
                .statusCode(422)
                .body("type", equalTo("/problems/clauses-differ"))
                .body("violations[0].field", equalTo("texts.en.clauses[3].id"));
    }

    @Test
    void codes_are_listed_in_pages_for_everybody() {
        // Given
        var one = newCode(audience);
        var other = newCode(audience);
        // When
        var first = byNobody()
                .get("/pledges/v1/codes?limit=1")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        var all = byNobody()
                .get("/pledges/v1/codes?limit=500")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        // Then
        assertThat(first.getList("items")).hasSize(1);
        assertThat(first.getString("next_cursor")).isNotNull();
        assertThat(all.getList("items.id")).contains(one, other);
        byNobody()
                .get("/pledges/v1/codes?limit=1&cursor=" + first.getString("next_cursor"))
                .then()
                .statusCode(200);
    }

    @Test
    void the_same_key_makes_one_code() {
        // Given
        var key = UUID.randomUUID().toString();
        var body = Map.of("issuer", "Alliance", "audience", audience);
        // When
        var first = by("codes").header("Idempotency-Key", key).body(body).post("/pledges/v1/codes");
        var again = by("codes").header("Idempotency-Key", key).body(body).post("/pledges/v1/codes");
        // Then
        first.then().statusCode(201).header("Location", matchesPattern("/pledges/v1/codes/[0-9a-f-]{36}"));
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.asString()).isEqualTo(first.asString());
        byNobody().get(first.header("Location")).then().statusCode(200);
    }
}
