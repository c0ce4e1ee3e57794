package org.digitaltrust.pledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class HostileInputIT extends RealService {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String LONG = "\"" + "x".repeat(1_000_000) + "\"";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "issuer | 5 | issuer",
                "issuer | null | issuer",
                "issuer | \"\" | issuer",
                "issuer | \"a\\u0000b\" | issuer",
                "issuer | \"\\ud800\" | issuer",
                "issuer | [] | issuer",
                "issuer | LONG | issuer",
                "audience | true | audience",
                "audience | \"Not A Code\" | audience",
                "audience | LONG | audience",
                "audience_kinds | \"kol\" | audience_kinds",
                "audience_kinds | [\"KOL\"] | audience_kinds[0]",
                "audience_kinds | [null] | audience_kinds[0]",
                "audience_kinds | [\"star\"] | audience_kinds[0]",
                "unknown | 1 | unknown"
            })
    void a_code_that_is_not_one_is_refused_by_the_name_of_its_property(String path, String value, String field)
            throws Exception {
        var code = JSON.readTree("{\"issuer\":\"Alliance\",\"audience\":\"influencer\"}");
        refused("codes", "/pledges/v1/codes", changed(code, path, value), field);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "change | \"MATERIAL\" | change",
                "change | 0 | change",
                "change | \"big\" | change",
                "effective_from | \"yesterday\" | effective_from",
                "effective_from | 1700000000 | effective_from",
                "effective_from | \"1700000000\" | effective_from",
                "effective_from | \"2026-01-01\" | effective_from",
                "effective_from | \"+999999999-12-31T23:59:59Z\" | effective_from",
                "effective_from | \"-9999-01-01T00:00:00Z\" | effective_from",
                "effective_from | null | effective_from",
                "texts | null | texts",
                "texts | [] | texts",
                "texts/vi | null | texts.vi",
                "texts/fr | {} | texts.fr",
                "texts/vi/title | LONG | texts.vi.title",
                "texts/vi/title | {} | texts.vi.title",
                "texts/vi/clauses | [] | texts.vi.clauses",
                "texts/vi/clauses | \"x\" | texts.vi.clauses",
                "texts/en/clauses/0 | null | texts.en.clauses[0]",
                "texts/en/clauses/0/id | \"With Blank\" | texts.en.clauses[0].id",
                "texts/en/clauses/1/id | 7 | texts.en.clauses[1].id",
                "texts/en/clauses/0/text | LONG | texts.en.clauses[0].text",
                "texts/en/clauses/0/text | \"a\\u0000\" | texts.en.clauses[0].text",
                "texts/en/clauses/0/extra | 1 | texts.en.clauses[0].extra"
            })
    void a_version_that_is_not_one_is_refused_by_the_name_of_its_property(String path, String value, String field)
            throws Exception {
        refused("codes", "/pledges/v1/codes/" + UUID.randomUUID() + "/versions", changed(sample(), path, value), field);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "version_id | \"not-an-id\" | version_id",
                "version_id | 5 | version_id",
                "version_id | \"\" | version_id",
                "version_id | null | version_id",
                "sha256 | 5 | sha256",
                "sha256 | LONG | sha256",
                "sha256 | null | sha256",
                "acknowledged_clauses | \"one\" | acknowledged_clauses",
                "acknowledged_clauses | null | acknowledged_clauses",
                "acknowledged_clauses/0 | null | acknowledged_clauses[0]",
                "acknowledged_clauses/0 | 5 | acknowledged_clauses[0]",
                "acknowledged_clauses/0 | LONG | acknowledged_clauses[0]",
                "locale | \"fr\" | locale",
                "locale | 0 | locale",
                "locale | \"\" | locale",
                "guardian | {} | guardian.name",
                "guardian | {\"name\": \"\", \"relationship\": \"parent\"} | guardian.name",
                "guardian | {\"name\": \"a\\u0000\", \"relationship\": \"parent\"} | guardian.name",
                "guardian | {\"name\": \"An\", \"relationship\": \"friend\"} | guardian.relationship",
                "guardian | {\"name\": \"An\", \"relationship\": \"parent\", \"age\": 4} | guardian.age",
                "of_age | \"yes\" | of_age",
                "of_age | 1 | of_age",
                "member_id | \"member\" | member_id",
                "signer | \"somebody\" | signer"
            })
    void a_declaration_that_is_not_one_is_refused_by_the_name_of_its_property(String path, String value, String field)
            throws Exception {
        var declaration = JSON.readTree("{\"version_id\":\"" + UUID.randomUUID()
                + "\",\"sha256\":\"abc\",\"acknowledged_clauses\":[\"one\"],\"locale\":\"vi\"}");
        refused("member1", "/pledges/v1/pledges", changed(declaration, path, value), field);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{", "", "null", "[]", "5", "{\"issuer\":\"a\",\"issuer\":\"b\"}", "{} {}", "\u0000", "<a/>"})
    void what_is_not_a_json_object_is_refused(String body) {
        for (var path : List.of("/pledges/v1/codes", "/pledges/v1/codes/" + UUID.randomUUID() + "/versions")) {
            problem(by("codes").body(body).post(path), 400);
        }
        problem(by("member1").body(body).post("/pledges/v1/pledges"), 400);
    }

    @Test
    void whoever_does_not_say_who_they_are_is_asked() {
        for (var path : List.of("/pledges/v1/codes", "/pledges/v1/pledges")) {
            var answer = byNobody().body("{}").post(path);
            problem(answer, 401);
            assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
        }
        problem(byNobody().get("/pledges/v1/pledges/{id}", UUID.randomUUID()), 401);
        var forged = byNobody().auth().oauth2("not.a.token").get("/pledges/v1/pledges/" + UUID.randomUUID());
        problem(forged, 401);
        assertThat(forged.header("WWW-Authenticate")).contains("invalid_token");
    }

    @Test
    void whoever_has_another_role_is_refused() {
        problem(by("member1").body("{\"issuer\":\"a\",\"audience\":\"b\"}").post("/pledges/v1/codes"), 403);
        problem(by("codes").body("{}").post("/pledges/v1/pledges"), 403);
        problem(by("auditor").post("/pledges/v1/pledges/{id}/withdrawal", UUID.randomUUID()), 403);
    }

    @Test
    void wrong_paths_methods_and_media_types_are_problems_too() {
        problem(byNobody().get("/pledges/v1/nothing"), 404);
        problem(byNobody().get("/pledges/v1/verifications/not-an-id"), 404);
        problem(byNobody().get("/pledges/v1/verifications/" + UUID.randomUUID()), 404);
        problem(byNobody().get("/pledges/v1/codes/" + UUID.randomUUID() + "/versions/99999999999"), 404);
        problem(by("member1").get("/pledges/v1/pledges/not-an-id/certificate.pdf"), 404);
        problem(by("member1").get("/pledges/v1/pledges/not-an-id/guardian"), 404);
        problem(by("codes").get("/pledges/v1/versions/not-an-id/comments"), 404);
        problem(byNobody().get("/pledges/v1/codes/" + UUID.randomUUID() + "/versions/x/difference?from=1"), 404);
        problem(by("codes").delete("/pledges/v1/codes"), 405);
        problem(by("codes").contentType("text/plain").body("x").post("/pledges/v1/codes"), 415);
    }

    @Test
    void query_parameters_are_checked_and_named() {
        named(byNobody().get("/pledges/v1/codes/current"), "audience");
        named(byNobody().get("/pledges/v1/codes/current?audience=A%00"), "audience");
        named(byNobody().get("/pledges/v1/codes/current?audience=a&language=fr"), "language");
        named(byNobody().get("/pledges/v1/codes?limit=0"), "limit");
        named(byNobody().get("/pledges/v1/codes?cursor=x"), "cursor");
    }

    @Test
    void problems_speak_vietnamese_to_who_asks_for_it() {
        by("member1")
                .header("Accept-Language", "vi")
                .body("{\"version_id\":\"" + UUID.randomUUID()
                        + "\",\"sha256\":\"abc\",\"acknowledged_clauses\":[],\"locale\":\"vi\"}")
                .post("/pledges/v1/pledges")
                .then()
                .header("Content-Language", equalTo("vi"));
    }

    private static void refused(String user, String path, String body, String field) {
        named(by(user).body(body).post(path), field);
    }

    private static void named(Response answer, String field) {
        problem(answer, 400);
        assertThat(answer.jsonPath().getList("violations.field")).contains(field);
    }

    private static void problem(Response answer, int status) {
        answer.then()
                .statusCode(status)
                .contentType(startsWith("application/problem+json"))
                .body("status", equalTo(status))
                .body("type", startsWith("/problems/"));
    }

    /** The JSON with one property set to another value, whatever that is. */
    private static String changed(JsonNode original, String path, String value) throws Exception {
        var root = original.deepCopy();
        var steps = path.strip().split("/", -1);
        JsonNode parent = root;
        for (int i = 0; i < steps.length - 1; i++) {
            parent = parent.isArray() ? parent.get(Integer.parseInt(steps[i])) : parent.get(steps[i]);
        }
        var marker = "@@value@@";
        switch (parent) {
            case ObjectNode object -> object.put(steps[steps.length - 1], marker);
            case ArrayNode array -> array.set(Integer.parseInt(steps[steps.length - 1]), marker);
            default -> throw new IllegalArgumentException(path);
        }
        return JSON.writeValueAsString(root).replace("\"" + marker + "\"", value.equals("LONG") ? LONG : value);
    }
}
