package org.digitaltrust.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(OnTheWholeStack.class)
class RefusalsIT {

    private static final String MEGABYTE = "x".repeat(1 << 20);
    private static final String ACCOUNT = "{\"type\": \"account\", \"id\": \"tiktok:@a\"}";
    private static final String QUESTION = "{\"subject\": " + ACCOUNT
            + ", \"action\": {\"name\": \"host\"}, \"resource\": {\"type\": \"medium\", \"id\": \"print\"}}";

    @Test
    void without_a_token_the_answer_says_how_to_get_in(World world) {
        refused(world.nobody().get("/membership/v1/me"), 401).header("WWW-Authenticate", startsWith("Bearer"));
        refused(world.nobody().auth().oauth2("nonsense").get("/membership/v1/me"), 401)
                .header("WWW-Authenticate", containsString("invalid_token"));
    }

    @Test
    void a_token_without_the_role_or_scope_is_not_enough(World world) {
        refused(
                world.as("member2")
                        .body(World.question("tiktok:@a", "television"))
                        .post("/access/v1/evaluation"),
                403);
        refused(world.as("auditor").body("{}").post("/sanctions/v1/external-decisions"), 403);
        refused(world.asClient("tiktok").get("/membership/v1/members"), 403);
    }

    @Test
    void bad_input_is_refused_and_the_property_is_named(World world) {
        var path = "/membership/v1/applications";
        invalid(world.as("member2").body("{\"kind\": 7}").post(path), "kind");
        invalid(world.as("member2").body("{\"surprise\": 1}").post(path), "surprise");
        invalid(
                world.as("member2")
                        .body("{\"display_name\": \"" + MEGABYTE + "\"}")
                        .post(path),
                "display_name");
        refused(world.as("member2").body("{\"kind\": ").post(path), 400);
        refused(world.as("member2").body("[]").post(path), 400);
        refused(world.as("member2").contentType(ContentType.TEXT).body("kind").post(path), 415);
        invalid(world.as("membership").get(path + "?limit=0"), "limit");
        invalid(world.as("membership").get(path + "?cursor=%21"), "cursor");
    }

    @Test
    void a_question_that_cannot_be_read_is_400_and_unknown_members_are_ignored(World world) {
        var path = "/access/v1/evaluation";
        var host = "\"action\": {\"name\": \"host\"}";
        world.asClient("zalo").body(QUESTION).post(path).then().statusCode(200);
        invalid(world.asClient("zalo").body(QUESTION.replace(ACCOUNT, "1")).post(path), "subject");
        invalid(world.asClient("zalo").body(QUESTION.replace("}}", "}")).post(path), "body");
        invalid(world.asClient("zalo").body(QUESTION + " {}").post(path), "body");
        invalid(
                world.asClient("zalo")
                        .body(QUESTION.replace(host, host + ", " + host))
                        .post(path),
                "body");
        invalid(
                world.asClient("zalo")
                        .contentType(ContentType.TEXT)
                        .body(QUESTION)
                        .post(path),
                "Content-Type");
        invalid(
                world.asClient("zalo")
                        .body(World.question("tiktok:@" + MEGABYTE, "television"))
                        .post(path),
                "subject.id");
        invalid(
                world.asClient("zalo")
                        .body(World.question("tiktok:@a", "telegraph"))
                        .post(path),
                "resource.id");
        var withMore = """
                {"subject": {"type": "account", "id": "tiktok:@a", "more": 1}, "action": {"name": "host", "properties": {}},
                 "resource": {"type": "medium", "id": "print"}, "options": {"x": null}, "context": {"anything": []}}
                """;
        world.asClient("zalo").body(withMore).post(path).then().statusCode(200);
    }

    @Test
    void a_good_question_without_a_content_type_is_400(World world) throws IOException, InterruptedException {
        // Given: a plain client, because others add a content type of their own
        var request = HttpRequest.newBuilder(URI.create(world.stack().gateway() + "/access/v1/evaluation"))
                .header("Authorization", "Bearer " + world.stack().tokens().ofClient("zalo"))
                .POST(HttpRequest.BodyPublishers.ofString(QUESTION))
                .build();

        // When
        var answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());

        // Then
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("/problems/malformed-question", "Content-Type");
    }

    @Test
    void wrong_paths_methods_and_other_peoples_things_are_problems_too(World world) {
        refused(world.nobody().get("/nowhere"), 404);
        refused(world.nobody().get("/q/health"), 404);
        refused(world.as("membership").delete("/membership/v1/applications"), 405)
                .header("Allow", notNullValue());
        refused(world.as("membership").get("/membership/v1/applications/" + UUID.randomUUID()), 404);
        refused(world.as("membership").get("/membership/v1/applications/not-an-id"), 404);
        refused(world.nobody().urlEncodingEnabled(false).get("/membership/v1/chapters;a=b"), 400);
        var theirs = world.apply(world.newPerson(), "theirs." + UUID.randomUUID());
        refused(world.as("member2").get(theirs), 404);
        refused(world.as("member2").post(theirs + "/submission"), 404);
    }

    @Test
    void a_problem_speaks_the_readers_language_and_carries_the_requests_ids(World world) {
        refused(
                        world.nobody()
                                .header("Accept-Language", "vi-VN,vi;q=0.9")
                                .header("X-Request-ID", "check 42")
                                .get("/membership/v1/me"),
                        401)
                .header("X-Request-ID", equalTo("check 42"))
                .body("title", equalTo("Ai đang gọi?"));
    }

    private static void invalid(Response response, String field) {
        refused(response, 400).body("violations.field", hasItem(field));
    }

    private static ValidatableResponse refused(Response response, int status) {
        return response.then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body(allOf(
                        not(containsString("<html")), not(containsString("\tat ")), not(containsString("Exception"))))
                .body("status", equalTo(status))
                .body("type", startsWith("/problems/"))
                .body("title", notNullValue())
                .body("trace_id", notNullValue());
    }
}
