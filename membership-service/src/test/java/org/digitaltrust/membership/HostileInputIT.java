package org.digitaltrust.membership;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.digitaltrust.membership.Service.APPLICATIONS;
import static org.digitaltrust.membership.Service.MEMBERS;
import static org.digitaltrust.membership.Service.as;
import static org.digitaltrust.membership.Service.get;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.stream.Stream;
import org.digitaltrust.localstack.LocalStackTestResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever comes in, a problem goes out: never a stack trace, never a page of the framework. */
@QuarkusTest
@WithTestResource(LocalStackTestResource.class)
class HostileInputIT {

    private static final String GOOD = """
            {"kind": "kol", "display_name": "Mẫu", "legal_name": "Nguyễn Thị Mẫu", "chapter": "79",
             "contact": {"email": "mau@example.vn"}, "accounts": [{"platform": "tiktok", "handle": "@mau"}],
             "language": "vi"}""";

    @Inject
    Tables tables;

    @BeforeEach
    void nobody_has_applied() {
        tables.clear();
    }

    static Stream<Arguments> faults() {
        var megabyte = "x".repeat(1_000_000);
        return Stream.of(
                fault("\"display_name\": \"Mẫu\"", "\"display_name\": 5", "display_name"),
                fault("\"display_name\": \"Mẫu\"", "\"display_name\": [\"Mẫu\"]", "display_name"),
                fault("\"display_name\": \"Mẫu\"", "\"display_name\": null", "display_name"),
                fault("\"display_name\": \"Mẫu\"", "\"display_name\": \"" + megabyte + "\"", "display_name"),
                fault("\"display_name\": \"Mẫu\"", "\"display_name\": \"a\\u0000b\"", "display_name"),
                fault("\"display_name\": \"Mẫu\"", "\"display_name\": \"a\\ud800b\"", "display_name"),
                fault("\"display_name\": \"Mẫu\"", "\"display_name\": \"  \"", "display_name"),
                fault("\"kind\": \"kol\"", "\"kind\": \"KOL\"", "kind"),
                fault("\"kind\": \"kol\"", "\"kind\": 0", "kind"),
                fault("\"kind\": \"kol\"", "\"kind\": \"\"", "kind"),
                fault("\"kind\": \"kol\",", "", "kind"),
                fault("\"language\": \"vi\"", "\"language\": \"fr\"", "language"),
                fault("\"language\": \"vi\"", "\"language\": \"vi\", \"role\": \"officer\"", "role"),
                fault("\"language\": \"vi\"", "\"language\": \"vi\", \"birth_date\": \"soon\"", "birth_date"),
                fault("\"language\": \"vi\"", "\"language\": \"vi\", \"birth_date\": 19950412", "birth_date"),
                fault("\"language\": \"vi\"", "\"language\": \"vi\", \"birth_date\": \"2999-01-01\"", "birth_date"),
                fault("\"language\": \"vi\"", "\"language\": \"vi\", \"birth_date\": \"-9999-01-01\"", "birth_date"),
                fault("\"language\": \"vi\"", "\"language\": \"vi\", \"birth_date\": \"1899-12-31\"", "birth_date"),
                fault("\"language\": \"vi\"", "\"language\": \"vi\", \"topics\": [7]", "topics[0]"),
                fault("\"language\": \"vi\"", "\"language\": \"vi\", \"topics\": [null]", "topics[0]"),
                fault("\"language\": \"vi\"", "\"language\": \"vi\", \"aliases\": [\"a\\u0000\"]", "aliases[0]"),
                fault("{\"email\": \"mau@example.vn\"}", "{\"email\": \"nobody\"}", "contact.email"),
                fault(
                        "{\"email\": \"mau@example.vn\"}",
                        "{\"email\": \"a@b.vn\", \"phone\": \"call\"}",
                        "contact.phone"),
                fault("{\"email\": \"mau@example.vn\"}", "\"mau@example.vn\"", "contact"),
                fault("\"@mau\"", "\"two words\"", "accounts[0].handle"),
                fault("\"@mau\"", "\"@\"", "accounts[0].handle"),
                fault("\"@mau\"", "\"@mau\", \"audience\": -1", "accounts[0].audience"),
                fault("\"@mau\"", "\"@mau\", \"audience\": \"many\"", "accounts[0].audience"),
                fault("\"@mau\"", "\"@mau\", \"audience\": 1.5", "accounts[0].audience"),
                fault("\"@mau\"", "\"@mau\", \"audience\": 99999999999999999999", "accounts[0].audience"),
                fault("\"@mau\"", "\"@mau\", \"verified\": true", "accounts[0].verified"),
                fault("[{\"platform\": \"tiktok\", \"handle\": \"@mau\"}]", "[null]", "accounts[0]"),
                fault("[{\"platform\": \"tiktok\", \"handle\": \"@mau\"}]", "{}", "accounts"));
    }

    private static Arguments fault(String good, String bad, String field) {
        assertThat(GOOD).contains(good);
        return Arguments.of(field, bad.substring(0, Math.min(60, bad.length())), GOOD.replace(good, bad));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("faults")
    void a_fault_is_400_and_names_its_property(String field, String what, String body) {
        // When
        var answer = as("member1").body(body).post(APPLICATIONS);
        // Then
        problem(answer, 400).then().body("violations[0].field", equalTo(field));
    }

    @Test
    void what_is_not_json_is_400() {
        Stream.of(
                        "{\"kind\": ",
                        "",
                        "[]",
                        "null",
                        "{} {}",
                        "\"kol\"",
                        GOOD + "x",
                        GOOD.replace("{\"kind\"", "{\"kind\": \"kol\", \"kind\""))
                .forEach(body -> problem(as("member1").body(body).post(APPLICATIONS), 400));
    }

    @Test
    void another_media_type_is_415() {
        // When
        var answer = given().auth()
                .oauth2(Service.token("member1"))
                .contentType("text/plain")
                .body(GOOD)
                .post(APPLICATIONS);
        // Then
        problem(answer, 415);
    }

    @Test
    void without_a_token_it_is_401_with_a_challenge() {
        // When
        var none = given().contentType("application/json").body(GOOD).post(APPLICATIONS);
        var bad = given().auth().oauth2("not.a.token").get("/membership/v1/me");
        // Then
        problem(none, 401).then().header("WWW-Authenticate", startsWith("Bearer"));
        problem(bad, 401).then().header("WWW-Authenticate", containsString("invalid_token"));
    }

    @Test
    void with_the_wrong_role_it_is_403() {
        problem(as("codes").body(GOOD).post(APPLICATIONS), 403);
        problem(as("tiktok").body(GOOD).post(APPLICATIONS), 403);
        problem(get("member1", MEMBERS), 403);
        problem(get("admin", "/membership/v1/me"), 403);
        problem(get("membership", MEMBERS + "/" + UUID.randomUUID() + "/callers"), 403);
        problem(Service.step("member1", UUID.randomUUID().toString(), "identity", "passed"), 403);
    }

    @Test
    void wrong_paths_and_methods_are_problems() {
        problem(get("member1", "/membership/v1/nothing"), 404);
        problem(given().get("/"), 404);
        problem(given().get("/membership/v1/chapters/79"), 404);
        problem(get("membership", APPLICATIONS + "/not-an-id"), 404);
        problem(get("membership", APPLICATIONS + "/" + UUID.randomUUID()), 404);
        problem(Service.step("membership", UUID.randomUUID().toString(), "horoscope", "passed"), 404);
        problem(as("member1").delete(APPLICATIONS), 405);
        problem(given().contentType("application/json").body("{}").post("/membership/v1/chapters"), 405);
    }

    @Test
    void officers_input_is_checked_too() {
        // Given
        var id = Service.file("member1", "checked");
        Service.submit("member1", id);
        var step = APPLICATIONS + "/" + id + "/steps/completeness";
        var decision = APPLICATIONS + "/" + id + "/decision";
        // When, then
        problem(
                as("membership")
                        .body("{\"result\": \"perfect\", \"note\": \"\"}")
                        .post(step),
                400);
        problem(as("membership").body("{\"result\": \"passed\"}").post(step), 400);
        problem(
                as("membership")
                        .body("{\"result\": \"failed\", \"note\": \" \"}")
                        .post(step),
                422);
        problem(
                as("membership")
                        .body("{\"outcome\": \"rejected\", \"reasons\": []}")
                        .post(decision),
                422);
        problem(
                as("membership")
                        .body("{\"outcome\": \"approved_conditional\", \"reasons\": []}")
                        .post(decision),
                422);
        problem(
                as("membership")
                        .body("{\"outcome\": \"maybe\", \"reasons\": []}")
                        .post(decision),
                400);
    }

    @Test
    void refusals_speak_vietnamese_to_those_who_do() {
        // When
        var answer = as("member1").header("Accept-Language", "vi-VN").body("{}").post(APPLICATIONS);
        // Then
        problem(answer, 400).then().body("title", equalTo("Yêu cầu không hợp lệ"));
    }

    @Test
    void every_operation_is_documented_with_its_id() {
        // When
        var document = given().get("/q/openapi?format=json");
        // Then
        document.then().statusCode(200);
        assertThat(document.jsonPath().<String>getList("paths.collectMany { it.value.values() }.operationId"))
                .contains(
                        "fileApplication",
                        "submitApplication",
                        "recordStep",
                        "decideApplication",
                        "putCallers",
                        "getMe")
                .doesNotContainNull()
                .doesNotHaveDuplicates();
    }

    private static Response problem(Response answer, int status) {
        answer.then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("type", startsWith("/problems/"))
                .body("status", equalTo(status))
                .body("title", notNullValue())
                .body("detail", notNullValue())
                .body("trace_id", notNullValue());
        assertThat(answer.asString()).doesNotContain("Exception", "<html", "\tat ");
        return answer;
    }
}
