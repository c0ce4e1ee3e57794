package org.digitaltrust.membership;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.digitaltrust.localstack.LocalStackTestResource;
import org.digitaltrust.localstack.Tokens;
import org.jspecify.annotations.Nullable;

/** The service as its callers meet it: over HTTP, with real tokens. */
public final class Service {

    public static final String APPLICATIONS = "/membership/v1/applications";
    public static final String MEMBERS = "/membership/v1/members";
    public static final List<String> STEPS =
            List.of("completeness", "identity", "accounts", "background", "assessment");

    private static final Set<String> CLIENTS = Set.of("tiktok", "zalo", "broadcaster-one");

    private static @Nullable Tokens tokens;

    private Service() {}

    public static synchronized String token(String user) {
        if (tokens == null) {
            tokens = new Tokens(
                    LocalStackTestResource.infrastructure().keycloak().issuer());
        }
        return CLIENTS.contains(user) ? tokens.ofClient(user) : tokens.ofUser(user);
    }

    /** The {@code sub} by which the service knows this user. */
    public static String subject(String user) {
        var claims = Base64.getUrlDecoder().decode(token(user).split("\\.", -1)[1]);
        return JsonPath.from(new String(claims, StandardCharsets.UTF_8)).getString("sub");
    }

    public static RequestSpecification as(String user) {
        return given().auth().oauth2(token(user)).contentType(ContentType.JSON);
    }

    public static Response post(String user, String path, Object body) {
        return as(user).body(body).post(path);
    }

    public static Response get(String user, String path) {
        return as(user).get(path);
    }

    /** A complete application with one account that nobody else has. */
    public static Map<String, Object> form(String handle) {
        return new java.util.HashMap<>(Map.of(
                "kind", "kol",
                "display_name", "Lan Kể Chuyện",
                "legal_name", "Nguyễn Thị Mẫu",
                "aliases", List.of("Lan KC"),
                "birth_date", "1995-04-12",
                "chapter", "79",
                "contact", Map.of("email", handle + "@example.vn"),
                "topics", List.of("reading"),
                "accounts", List.of(account("@" + handle)),
                "language", "vi"));
    }

    public static Map<String, Object> account(String handle) {
        return Map.of("platform", "tiktok", "handle", handle, "platform_user_id", "uid-" + handle, "audience", 52000);
    }

    public static String file(String user, String handle) {
        return post(user, APPLICATIONS, form(handle))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    public static void submit(String user, String id) {
        post(user, APPLICATIONS + "/" + id + "/submission", Map.of()).then().statusCode(200);
    }

    public static Response step(String officer, String id, String step, String result) {
        var body = Map.of("result", result, "note", "seen", "evidence", List.of("screenshot 1"));
        return post(officer, APPLICATIONS + "/" + id + "/steps/" + step, body);
    }

    public static Response decide(String officer, String id, String outcome) {
        return post(
                officer,
                APPLICATIONS + "/" + id + "/decision",
                Map.of("outcome", outcome, "reasons", List.of("all steps looked at")));
    }

    /** An application filed by this user, with all steps passed by {@code membership}. */
    public static String assessed(String user, String handle) {
        var id = file(user, handle);
        submit(user, id);
        STEPS.forEach(it -> step("membership", id, it, "passed").then().statusCode(200));
        return id;
    }

    /** A member that came of an application filed by this user. */
    public static UUID member(String user, String handle) {
        var id = assessed(user, handle);
        String member = decide("membership2", id, "approved")
                .then()
                .statusCode(200)
                .extract()
                .path("member_id");
        return UUID.fromString(member);
    }
}
