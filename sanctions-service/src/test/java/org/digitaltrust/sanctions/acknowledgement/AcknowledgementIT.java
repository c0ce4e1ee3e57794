package org.digitaltrust.sanctions.acknowledgement;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.digitaltrust.sanctions.SanctionsService.as;
import static org.digitaltrust.sanctions.SanctionsService.asClient;
import static org.digitaltrust.sanctions.SanctionsService.decision;
import static org.digitaltrust.sanctions.SanctionsService.impose;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.digitaltrust.sanctions.SanctionsService.OnTheLocalStack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@OnTheLocalStack
class AcknowledgementIT {

    @Inject
    Clock clock;

    @Inject
    DataSource database;

    @Test
    void every_word_is_kept_and_each_party_sees_its_own() {
        // Given
        var path = acknowledgements(impose(someDecision()));

        // When
        var first = acknowledge("zalo", path, body("will_apply"));
        acknowledge("zalo", path, body("applied")).then().statusCode(201);
        acknowledge("broadcaster-one", path, body("cannot_apply", "No such programme."))
                .then()
                .statusCode(201);

        // Then
        first.then().statusCode(201).body("status", equalTo("will_apply"));
        assertThat(first.header("Location")).isEqualTo(path + "/" + first.<String>path("id"));
        asClient("zalo").get(path).then().body("items.status", contains("will_apply", "applied"));
        asClient("broadcaster-one").get(path).then().body("items.note", contains("No such programme."));
        as("case1").get(path).then().body("items.status", contains("will_apply", "applied", "cannot_apply"));
        as("case1").get(path + "?limit=2").then().body("items.size()", equalTo(2));
        asClient("zalo").get(first.header("Location")).then().statusCode(200);
        as("auditor").get(first.header("Location")).then().statusCode(200);
        asClient("broadcaster-one").get(first.header("Location")).then().statusCode(404);
    }

    @Test
    void what_a_partner_may_not_know_of_cannot_be_acknowledged() throws SQLException {
        // Given
        var decision = as("admin").body(someDecision()).post("/sanctions/v1/external-decisions");
        var pending = acknowledgements(restrictionOf(decision.<String>path("id")));
        var longOver = acknowledgements(impose(someDecision()
                .replace("2126-07-20T00:00:00+07:00", "2025-06-01T00:00:00+07:00")
                .replace("2026-01-20T00:00:00+07:00", "2025-01-20T00:00:00+07:00")));

        // When, Then
        for (var path : new String[] {
            pending, longOver, acknowledgements(UUID.randomUUID().toString())
        }) {
            acknowledge("zalo", path, body("applied")).then().statusCode(404);
            asClient("zalo").get(path).then().statusCode(404);
        }
        as("case1").get(pending).then().statusCode(200);
        as("case1").get(acknowledgements(UUID.randomUUID().toString())).then().statusCode(404);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"status": "applied", "at": "2999-01-01T00:00:00Z"}                         | 422 | at
            {"status": "applied", "at": "2026-01-01T00:00:00Z"}                         | 422 | at
            {"status": "applied", "at": "-999999999-01-01T00:00:00+18:00"}              | 400 | at
            {"status": "cannot_apply", "at": "2999-01-01T00:00:00Z"}                    | 422 | note
            {"status": "cannot_apply", "at": "2999-01-01T00:00:00Z", "note": "  "}      | 422 | note
            {"status": "applied", "at": "yesterday"}                                    | 400 | at
            {"status": "applied", "at": 1764565200}                                     | 400 | at
            {"status": "applied"}                                                       | 400 | at
            {"at": "2026-11-24T00:00:00Z"}                                              | 400 | status
            {"status": "done", "at": "2026-11-24T00:00:00Z"}                            | 400 | status
            {"status": "applied", "at": "2026-11-24T00:00:00Z", "party": "client:tiktok"} | 400 | party
            {"status": "applied", "at": "2026-11-24T00:00:00Z", "note": "a\\u0000b"}    | 400 | note
            """)
    void what_makes_no_sense_is_refused_and_named(String body, int status, String field) {
        // Given
        var path = acknowledgements(impose(someDecision()));

        // When
        var answer = acknowledge("zalo", path, body);

        // Then
        answer.then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("violations.field", hasItem(field));
        asClient("zalo").get(path).then().body("items.size()", equalTo(0));
    }

    @Test
    void of_many_with_one_key_at_once_one_is_kept() {
        // Given
        var path = acknowledgements(impose(someDecision()));
        var body = body("applied");
        var key = UUID.randomUUID().toString();

        // When
        Set<Integer> statuses;
        try (var pool = Executors.newFixedThreadPool(6)) {
            statuses =
                    Stream.generate(() ->
                                    pool.submit(() -> keyed(path, key, body).statusCode()))
                            .limit(6)
                            .toList()
                            .stream()
                            .map(it -> {
                                try {
                                    return it.get();
                                } catch (Exception e) {
                                    throw new IllegalStateException(e);
                                }
                            })
                            .collect(Collectors.toSet());
        }

        // Then
        assertThat(statuses).isSubsetOf(201, 409).contains(201);
        asClient("zalo").get(path).then().body("items.size()", equalTo(1));
        keyed(path, key, body("will_apply")).then().statusCode(422);
    }

    @Test
    void only_partners_acknowledge_and_only_officers_see_what_is_overdue() {
        // Given
        var path = acknowledgements(impose(someDecision()));

        // When, Then
        given().contentType("application/json")
                .body(body("applied"))
                .post(path)
                .then()
                .statusCode(401);
        as("case1").body(body("applied")).post(path).then().statusCode(403);
        as("member1").get(path).then().statusCode(403);
        asClient("zalo").get("/sanctions/v1/acknowledgements/overdue").then().statusCode(403);
        as("case1").get("/sanctions/v1/acknowledgements/owed").then().statusCode(403);
        as("case1").get("/sanctions/v1/acknowledgements/overdue").then().statusCode(200);
        as("case1")
                .get("/sanctions/v1/acknowledgements/overdue?cursor=garbage")
                .then()
                .statusCode(400)
                .body("violations.field", contains("cursor"));
    }

    @Test
    void a_partner_owes_what_was_confirmed_since_it_was_first_seen_until_it_has_applied_it() {
        // Given
        asClient("zalo").get("/sanctions/v1/changes?cursor=latest").then().statusCode(200);
        var restriction = impose(someDecision());
        owed().then().statusCode(200).body("items.restriction_id", hasItems(restriction));

        // When
        acknowledge("zalo", acknowledgements(restriction), body("will_apply"));
        owed().then()
                .body("items.find { it.restriction_id == '%s' }.status".formatted(restriction), equalTo("will_apply"));
        acknowledge("zalo", acknowledgements(restriction), body("applied"));

        // Then
        owed().then().body("items.restriction_id", not(hasItem(restriction)));
    }

    private Response owed() {
        return asClient("zalo").get("/sanctions/v1/acknowledgements/owed?limit=500");
    }

    private static Response acknowledge(String client, String path, String body) {
        return asClient(client).body(body).post(path);
    }

    private static Response keyed(String path, String key, String body) {
        return asClient("zalo").header("Idempotency-Key", key).body(body).post(path);
    }

    private String body(String status) {
        return "{\"status\": \"%s\", \"at\": \"%s\"}".formatted(status, now());
    }

    private String body(String status, String note) {
        return "{\"status\": \"%s\", \"at\": \"%s\", \"note\": \"%s\"}".formatted(status, now(), note);
    }

    private String now() {
        return clock.instant().minus(Duration.ofNanos(1)).toString();
    }

    private String restrictionOf(String decision) throws SQLException {
        try (var connection = database.getConnection();
                var found = connection
                        .createStatement()
                        .executeQuery("select restriction_id from external_decision where id = '" + decision + "'")) {
            found.next();
            return found.getString(1);
        }
    }

    private static String acknowledgements(String restriction) {
        return "/sanctions/v1/restrictions/" + restriction + "/acknowledgements";
    }

    private static String someDecision() {
        return decision("account", "tiktok:@k." + UUID.randomUUID(), "mandatory", "restricted", "television");
    }
}
