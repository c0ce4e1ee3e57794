package org.digitaltrust.sanctions.screening;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.digitaltrust.sanctions.SanctionsService.as;
import static org.digitaltrust.sanctions.SanctionsService.asClient;
import static org.digitaltrust.sanctions.SanctionsService.decision;
import static org.digitaltrust.sanctions.SanctionsService.impose;
import static org.digitaltrust.sanctions.SanctionsService.publish;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.digitaltrust.contracts.MemberState;
import org.digitaltrust.contracts.MemberStatus;
import org.digitaltrust.sanctions.Concurrently;
import org.digitaltrust.sanctions.SanctionsService;
import org.digitaltrust.sanctions.SanctionsService.OnTheLocalStack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@OnTheLocalStack
class ScreeningIT {

    private static final String PAIRS = "/sanctions/v1/screenings/reviewed-pairs";

    @Test
    void a_name_finds_whom_it_may_stand_for_and_decides_nothing() {
        // Given
        var name = aName();
        var member = known(name, 1, List.of());
        impose(decision("member", member.toString(), "mandatory", "restricted", "television"));

        // When, Then
        await().untilAsserted(() -> screen("zalo", name)
                .then()
                .statusCode(200)
                .body("algorithm", equalTo("names-2"))
                .body("register_version", notNullValue())
                .body("minimum", equalTo("possible"))
                .body("limit", equalTo(10))
                .body("results[0].status", equalTo("ok"))
                .body("results[0].query.normalised", equalTo(name.toLowerCase(Locale.ROOT)))
                .body("results[0].candidates[0].subject_id", equalTo(member.toString()))
                .body("results[0].candidates[0].band", equalTo("exact"))
                .body("results[0].candidates[0].birth_year_match", equalTo("unknown"))
                .body("results[0].candidates[0].standing", equalTo("restricted"))
                .body("$", not(hasKey("decision"))));
    }

    @Test
    void a_query_that_cannot_be_read_leaves_the_others_alone() {
        // Given
        var name = aName();
        var member = known(name, 1, List.of());
        var body = """
                {"queries": [{"id": "a", "name": "..."}, {"id": "b", "name": "%s"}, {"id": "c", "name": "%s"},
                             {"id": "d"}, {"id": "e", "name": "%s", "birth_year": 1066}]}
                """.formatted(name, "x".repeat(201), name);

        // When
        var answer = asClient("zalo").body(body).post("/sanctions/v1/screenings");

        // Then
        answer.then()
                .statusCode(200)
                .body("results.id", contains("a", "b", "c", "d", "e"))
                .body("results.status", contains("invalid", "ok", "invalid", "invalid", "invalid"))
                .body("results[1].candidates[0].subject_id", equalTo(member.toString()))
                .body("results[4].message", containsString("birth_year"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"queries\": []}",
                "{\"queries\": [null]}",
                "{\"queries\": [{\"name\": \"A\"}]}",
                "{\"queries\": [{\"id\": \"1\", \"name\": \"A\"}, {\"id\": \"1\", \"name\": \"B\"}]}",
                "{\"queries\": [{\"id\": \"1\", \"name\": \"A\"}], \"limit\": 51}",
                "{\"queries\": [{\"id\": \"1\", \"name\": \"A\"}], \"limit\": 0}",
                "{\"queries\": [{\"id\": \"1\", \"name\": \"A\"}], \"minimum\": \"certain\"}",
                "{\"queries\": [{\"id\": \"1\", \"name\": \"A\"}], \"surprise\": 1}",
            })
    void what_is_no_screening_is_refused(String body) {
        asClient("zalo")
                .body(body)
                .post("/sanctions/v1/screenings")
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }

    @Test
    void a_thousand_names_are_answered_and_one_more_is_refused() {
        asClient("zalo")
                .body(queries(1000))
                .post("/sanctions/v1/screenings")
                .then()
                .statusCode(200);
        asClient("zalo")
                .body(queries(1001))
                .post("/sanctions/v1/screenings")
                .then()
                .statusCode(400);
    }

    @Test
    void only_partners_screen() {
        given().get("/sanctions/v1/screenings/algorithm").then().statusCode(401);
        as("case1").get("/sanctions/v1/screenings/algorithm").then().statusCode(403);
        as("case1").body(queries(1)).post("/sanctions/v1/screenings").then().statusCode(403);
        as("case1").get(PAIRS).then().statusCode(403);
    }

    @Test
    void the_algorithm_is_explained_in_both_languages() {
        as("editor1")
                .get("/sanctions/v1/screenings/algorithm")
                .then()
                .statusCode(200)
                .body("version", equalTo("names-2"))
                .body("bands.code", contains("exact", "strong", "possible"))
                .body("reasons.code", hasItems("same", "tone", "birth_year_differs", "legal_name"))
                .body("reasons.vi", not(hasItems("")));
    }

    @Test
    void a_reviewed_namesake_stays_away_from_this_party_until_its_record_changes() {
        // Given
        var name = aName();
        var member = known(name, 1, List.of());

        // When
        var pair = review("zalo", name, member).then().statusCode(201).extract().<String>path("id");

        // Then
        await().untilAsserted(() -> found("zalo", name, 0, 1));
        found("tiktok", name, 1, 0);
        asClient("zalo").get(PAIRS + "/" + pair).then().statusCode(200).body("note", equalTo("another one"));
        asClient("tiktok").get(PAIRS + "/" + pair).then().statusCode(404);
        asClient("tiktok").delete(PAIRS + "/" + pair).then().statusCode(404);

        // A new alias
        publish(state(member, name, 2, List.of("Bí danh " + aName())));
        await().untilAsserted(() -> found("zalo", name, 1, 0));
        review("zalo", name, member).then().statusCode(201).body("id", equalTo(pair));
        await().untilAsserted(() -> found("zalo", name, 0, 1));

        // A new restriction
        impose(decision("member", member.toString(), "mandatory", "restricted", "television"));
        await().untilAsserted(() -> found("zalo", name, 1, 0));
        review("zalo", name, member).then().statusCode(201);
        await().untilAsserted(() -> found("zalo", name, 0, 1));

        // Taken back
        asClient("zalo").delete(PAIRS + "/" + pair).then().statusCode(204);
        await().untilAsserted(() -> found("zalo", name, 1, 0));
        asClient("zalo").delete(PAIRS + "/" + pair).then().statusCode(404);
    }

    @Test
    void the_same_finding_many_times_at_once_is_one_finding() throws Exception {
        // Given
        var name = aName();
        var member = known(name, 1, List.of());

        // When
        var answers = Concurrently.<Response>all(Collections.nCopies(4, () -> review("zalo", name, member)));

        // Then
        assertThat(answers.stream().map(it -> it.<String>path("id")).distinct()).hasSize(1);
    }

    @Test
    void a_finding_about_nobody_is_refused() {
        review("zalo", aName(), UUID.randomUUID()).then().statusCode(422);
        asClient("zalo").body("{\"name\": \"A\"}").post(PAIRS).then().statusCode(400);
    }

    @Test
    void a_finding_about_somebody_whom_the_name_does_not_stand_for_is_refused() {
        var member = known(aName(), 1, List.of());
        review("zalo", aName(), member)
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/invalid-subject"))
                .body("violations.field", contains("name"));
    }

    @Test
    void a_party_holds_twenty_findings_about_a_subject_and_no_more() {
        // Given
        var name = aName();
        var member = known(name, 1, List.of());
        for (int year = 1950; year < 1970; year++) {
            review("zalo", name, year, member).then().statusCode(201);
        }
        // When, Then
        review("zalo", name, 1970, member)
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/too-many-reviewed-pairs"))
                .body("detail", containsString("20"));
        review("zalo", name, 1950, member).then().statusCode(201);
        review("tiktok", name, 1970, member).then().statusCode(201);
    }

    private static Response screen(String client, String name) {
        return asClient(client)
                .body("{\"queries\": [{\"id\": \"1\", \"name\": \"%s\"}]}".formatted(name))
                .post("/sanctions/v1/screenings");
    }

    private static void found(String client, String name, int candidates, int reviewed) {
        screen(client, name)
                .then()
                .statusCode(200)
                .body("results[0].candidates.size()", equalTo(candidates))
                .body("results[0].reviewed", equalTo(reviewed));
    }

    private static Response review(String client, String name, UUID subject) {
        return asClient(client)
                .body("{\"name\": \"%s\", \"subject_id\": \"%s\", \"note\": \"another one\"}".formatted(name, subject))
                .post(PAIRS);
    }

    private static Response review(String client, String name, int birthYear, UUID subject) {
        return asClient(client)
                .body("{\"name\": \"%s\", \"birth_year\": %d, \"subject_id\": \"%s\"}"
                        .formatted(name, birthYear, subject))
                .post(PAIRS);
    }

    private static String queries(int many) {
        return IntStream.range(0, many)
                .mapToObj("{\"id\": \"%d\", \"name\": \"Nguyễn Văn Mẫu\"}"::formatted)
                .collect(Collectors.joining(",", "{\"queries\": [", "]}"));
    }

    /** Nobody else's, and made of letters. */
    private static String aName() {
        return UUID.randomUUID()
                .toString()
                .replace("-", "")
                .chars()
                .limit(24)
                .mapToObj(it -> String.valueOf((char) ('a' + Character.digit(it, 16))))
                .collect(Collectors.joining("", "Z", ""));
    }

    private static UUID known(String name, long sequence, List<String> aliases) {
        var id = UUID.randomUUID();
        publish(state(id, name, sequence, aliases));
        await().untilAsserted(() ->
                screen("tiktok", name).then().statusCode(200).body("results[0].candidates.size()", equalTo(1)));
        return id;
    }

    private static MemberState state(UUID id, String name, long sequence, List<String> aliases) {
        var it = SanctionsService.member(id, sequence, MemberStatus.ACTIVE, id.toString());
        return new MemberState(
                id,
                sequence,
                it.cause(),
                Instant.now(),
                it.kind(),
                it.status(),
                name,
                aliases,
                it.chapter(),
                it.accounts(),
                it.callers(),
                null,
                List.of());
    }
}
