package org.digitaltrust.stories;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.digitaltrust.localstack.Stack;
import org.digitaltrust.localstack.sample.SampleUsers;

/** What people and programs say to the suite, always through the gateway. */
record World(Stack stack) {

    static final List<String> STEPS = List.of("completeness", "identity", "accounts", "background", "assessment");

    /** Long enough for a loaded machine; a test that is fine does not wait for it. */
    static final Duration PATIENCE = Duration.ofSeconds(60);

    RequestSpecification nobody() {
        return given().baseUri(stack.gateway().toString());
    }

    RequestSpecification as(String user) {
        return nobody().auth().oauth2(stack.tokens().ofUser(user)).contentType(ContentType.JSON);
    }

    RequestSpecification asClient(String client) {
        return nobody().auth().oauth2(stack.tokens().ofClient(client)).contentType(ContentType.JSON);
    }

    /** A new person with the role member; the password is the name. */
    String newPerson() {
        var name = "story-" + UUID.randomUUID().toString().substring(0, 8);
        var keycloak = stack.keycloak();
        new SampleUsers(keycloak.base(), keycloak::adminToken).add(List.of(name));
        return name;
    }

    /** The path of a new application for one TikTok account. */
    String apply(String person, String handle) {
        return as(person)
                .body(Map.of(
                        "kind", "kol",
                        "display_name", "Người Kể Chuyện (mẫu)",
                        "legal_name", "Trần Thị Mẫu",
                        "chapter", "79",
                        "contact", Map.of("email", person + "@sample.example"),
                        "accounts",
                                List.of(Map.of(
                                        "platform",
                                        "tiktok",
                                        "handle",
                                        "@" + handle,
                                        "platform_user_id",
                                        "id-" + handle)),
                        "language", "vi"))
                .post("/membership/v1/applications")
                .then()
                .statusCode(201)
                .body("status", equalTo("draft"))
                .extract()
                .header("Location");
    }

    /** All five steps by one officer, the decision by another. Gives the member's id. */
    String approve(String person, String application) {
        as(person).post(application + "/submission").then().statusCode(200);
        for (var step : STEPS) {
            as("membership")
                    .body(Map.of("result", "passed", "note", "seen"))
                    .post(application + "/steps/" + step)
                    .then()
                    .statusCode(200);
        }
        return as("membership2")
                .body(Map.of("outcome", "approved", "reasons", List.of("All steps passed.")))
                .post(application + "/decision")
                .then()
                .statusCode(200)
                .extract()
                .path("member_id");
    }

    /** The code in force for everybody; adopted first where none is. */
    JsonPath codeInForce() {
        var current = currentCode();
        return current.statusCode() == 200 ? current.jsonPath() : adoptCode();
    }

    private Response currentCode() {
        return nobody().get("/pledges/v1/codes/current?audience=all_members&language=vi");
    }

    private JsonPath adoptCode() {
        var code = as("codes")
                .body(Map.of("issuer", "Liên minh Niềm tin số", "audience", "all_members"))
                .post("/pledges/v1/codes")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        var version = as("codes")
                .body(World.class.getResourceAsStream("/sample/code-of-conduct.json"))
                .post("/pledges/v1/codes/" + code + "/versions")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        as("admin").post("/pledges/v1/versions/" + version + "/adoption").then().statusCode(200);
        as("admin")
                .post("/pledges/v1/versions/" + version + "/entry-into-force")
                .then()
                .statusCode(200);
        return currentCode().then().statusCode(200).extract().jsonPath();
    }

    /** Signs as soon as pledge-service has heard of the member. */
    void sign(String person) {
        var code = codeInForce();
        var pledge = Map.of(
                "version_id", code.getString("version_id"),
                "sha256", code.getString("sha256"),
                "acknowledged_clauses", code.getList("clauses.id"),
                "locale", "vi");
        await().atMost(PATIENCE)
                .untilAsserted(() -> as(person)
                        .body(pledge)
                        .post("/pledges/v1/pledges")
                        .then()
                        .statusCode(201)
                        .body("status", equalTo("active")));
    }

    void awaitStatus(String person, String status) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> as(person).get("/membership/v1/me").then().body("member.status", equalTo(status)));
    }

    ValidatableResponse ask(String client, String account, String medium) {
        return asClient(client)
                .body(question(account, medium))
                .post("/access/v1/evaluation")
                .then()
                .statusCode(200);
    }

    /** Starts the database again, and waits until Keycloak, which stands on it too, gives tokens. */
    void restoreDatabase() {
        stack.postgres().start();
        await().atMost(PATIENCE)
                .ignoreExceptions()
                .until(() -> !stack.tokens().ofUser("auditor", "openid").isEmpty());
    }

    static Map<String, Object> question(String account, String medium) {
        return Map.of(
                "subject", Map.of("type", "account", "id", account),
                "action", Map.of("name", "host"),
                "resource", Map.of("type", "medium", "id", medium));
    }

    void awaitOutcome(String client, String account, String medium, String outcome) {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(50))
                .untilAsserted(() -> ask(client, account, medium).body("context.outcome", equalTo(outcome)));
    }

    static Map<String, Object> decision(String account, String bindingness) {
        return Map.of(
                "subject", Map.of("type", "account", "id", account),
                "legal_basis",
                        Map.of(
                                "instrument", "decree-38-2021",
                                "article", "Art. 11(9)(a)",
                                "decision_number", "01/2026",
                                "authority", "Cơ quan mẫu",
                                "issued_on", "2026-03-02"),
                "bindingness", bindingness,
                "restriction",
                        Map.of(
                                "media", List.of("television", "live_performance"),
                                "from", "2026-03-05T00:00:00+07:00",
                                "until", "2126-09-05T00:00:00+07:00",
                                "level", "restricted"));
    }

    /** The first person's part. Gives the decision's path. */
    String enter(String account, String bindingness) {
        return as("admin")
                .body(decision(account, bindingness))
                .post("/sanctions/v1/external-decisions")
                .then()
                .statusCode(201)
                .body("status", equalTo("pending_confirmation"))
                .extract()
                .header("Location");
    }

    /** The second person's part. Gives the restriction's id. */
    String confirm(String decision) {
        return as("admin2")
                .post(decision + "/confirmation")
                .then()
                .statusCode(200)
                .body("status", equalTo("confirmed"))
                .extract()
                .path("restriction_id");
    }

    void lift(String restriction) {
        var path = "/sanctions/v1/restrictions/" + restriction;
        var change = as("admin")
                .body(Map.of("reasons", "The authority withdrew its decision."))
                .post(path + "/lifting")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        as("admin2").post(path + "/changes/" + change + "/confirmation").then().statusCode(200);
    }
}
