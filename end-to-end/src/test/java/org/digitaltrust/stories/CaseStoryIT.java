package org.digitaltrust.stories;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.io.IOException;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(OnTheWholeStack.class)
class CaseStoryIT {

    private static final String CASES = "/sanctions/v1/cases";

    @Test
    void a_strangers_report_leads_to_charges_that_the_member_answers(World world) throws IOException {
        // Given
        var person = world.newPerson();
        var handle = "case." + UUID.randomUUID();
        world.codeInForce();
        var member = world.approve(person, world.apply(person, handle));
        var report = report(world, handle);
        // When
        var body = "{\"subject_id\": \"%s\", \"report_ids\": [\"%s\"]}".formatted(member, report);
        await().atMost(World.PATIENCE)
                .until(() -> world.as("case1").body(body).post(CASES).statusCode() == 201);
        var id = world.as("case1")
                .get(CASES + "?status=triage&limit=500")
                .then()
                .statusCode(200)
                .extract()
                .<String>path("items.find { it.subject_id == '" + member + "' }.id");
        investigate(world, id);
        world.as(person).get(CASES + "/" + id).then().statusCode(404);
        step(world, "case1", id, "notice", """
                {"charges": [{"instrument": "decree-38-2021", "article": "Art. 34"}], "facts": "You did not say that you were paid."}""");
        // Then
        world.as(person)
                .get(CASES + "/" + id)
                .then()
                .statusCode(200)
                .body("status", equalTo("notice_served"))
                .body("possible", contains("respond"));
        world.as(person).get("/sanctions/v1/me/cases").then().body("items.id", contains(id));
        step(world, person, id, "response", "{\"statement\": \"I was not paid.\"}");
        world.as("case2")
                .get(CASES + "/" + id)
                .then()
                .body("status", equalTo("response"))
                .body("timeline.action", hasItems("opened", "notice_served", "responded"));
        // Nothing has been decided, so that nothing has changed for whoever asks.
        world.ask("tiktok", "tiktok:@" + handle, "television").body("context.outcome", equalTo("permitted"));
        world.as("membership").get(CASES + "/" + id).then().statusCode(403);
    }

    private static void investigate(World world, String id) throws IOException {
        step(world, "case1", id, "triage", """
                {"category": "hidden_ad", "axis": "law", "severity": 2, "conduct_date": "2026-11-30", "reasons": "Not marked."}""");
        step(world, "case1", id, "assignment", "{\"assignee\": \"" + subjectOf(world, "case1") + "\"}");
        step(world, "case1", id, "evidence", "{\"url\": \"https://video.example/1\"}");
    }

    private static String report(World world, String handle) {
        return world.nobody()
                .contentType(ContentType.JSON)
                .body("""
                        {"subject": {"type": "account", "id": "tiktok:@%s"}, "category": "hidden_ad",
                         "description": "It is not marked.", "conduct_date": "2026-11-30"}
                        """.formatted(handle))
                .post("/sanctions/v1/reports")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static void step(World world, String user, String id, String step, String body) {
        Response answer = world.as(user).body(body).post(CASES + "/" + id + "/" + step);
        answer.then().statusCode(step.equals("evidence") ? 201 : 200);
    }

    private static String subjectOf(World world, String user) throws IOException {
        var claims = world.stack().tokens().ofUser(user).split("\\.", -1)[1];
        return new ObjectMapper()
                .readTree(Base64.getUrlDecoder().decode(claims))
                .path("sub")
                .asText();
    }
}
