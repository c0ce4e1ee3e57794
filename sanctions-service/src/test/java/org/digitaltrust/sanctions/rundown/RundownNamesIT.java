package org.digitaltrust.sanctions.rundown;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.digitaltrust.sanctions.SanctionsService.asClient;
import static org.digitaltrust.sanctions.SanctionsService.decision;
import static org.digitaltrust.sanctions.SanctionsService.impose;
import static org.digitaltrust.sanctions.rundown.Rundowns.RESTRICTED;
import static org.digitaltrust.sanctions.rundown.Rundowns.csv;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.digitaltrust.chassis.caller.Caller;
import org.digitaltrust.chassis.problem.Problem;
import org.digitaltrust.sanctions.Rows;
import org.digitaltrust.sanctions.SanctionsService.OnTheLocalStack;
import org.junit.jupiter.api.Test;

@QuarkusTest
@OnTheLocalStack
class RundownNamesIT {

    @Inject
    KeptRundowns kept;

    @Inject
    DataSource database;

    @Test
    void a_namesake_who_would_be_refused_is_a_candidate_and_the_row_is_indeterminate() {
        // Given
        var name = "Nguyễn " + aWord() + " Lãm";
        var subject = restricted(name);
        // When
        var answer = ask(name, "en");
        // Then
        answer.then()
                .body("rows.outcome", contains("indeterminate"))
                .body("rows[0].candidates.subject_id", contains(subject))
                .body("rows[0].candidates.band", contains("exact"))
                .body("rows[0].reason", startsWith("Somebody of this name would be refused."));
    }

    @Test
    void who_has_a_similar_name_and_would_be_refused_is_listed_although_the_answer_does_not_rest_on_it() {
        // Given
        var word = aWord();
        var subject = restricted("Nguyễn " + word + " Lãm");
        for (var similar : new String[] {word + " Lãm Nguyễn", "Nguyễn " + word + " Lâm"}) {
            // When
            var english = ask(similar, "en");
            var vietnamese = ask(similar, "vi");
            // Then
            english.then()
                    .body("rows.outcome", contains("unknown_subject"))
                    .body("rows[0].candidates.subject_id", contains(subject))
                    .body("rows[0].candidates.band", contains("possible"))
                    .body("rows[0].evidence_id", notNullValue())
                    .body("rows[0].reason", startsWith("A name alone clears nobody."))
                    .body("rows[0].reason", endsWith("whether one of them is meant."));
            vietnamese.then().body("rows[0].reason", startsWith("Chỉ riêng tên thì không xác nhận được ai."));
            await().untilAsserted(
                            () -> assertThat(noted(english, "rundown", subject)).isEqualTo(1));
        }
    }

    @Test
    void a_similar_name_that_would_not_be_refused_here_is_not_listed() {
        // Given
        var word = aWord();
        restricted("Nguyễn " + word + " Lãm");
        // When
        var answer = csv("zalo", "person,role,medium\n%s Lãm Nguyễn,host,print\n".formatted(word), "en");
        // Then
        answer.then().statusCode(201).body("rows[0].candidates", nullValue()).body("rows[0].evidence_id", nullValue());
    }

    @Test
    void an_answer_with_candidates_is_not_there_for_callers_of_the_party_that_may_not_know_them() {
        // Given
        Rundowns.restrict();
        var name = "Nguyễn " + aWord() + " Lãm";
        restricted(name);
        var listed = UUID.fromString(ask(name, "en").path("id"));
        var bare = UUID.fromString(ask(RESTRICTED, "en").path("id"));
        var barred = caller("access:evaluate");
        // When, Then
        assertThat(kept.again(listed, caller("access:evaluate", "screening:search")))
                .contains("candidates");
        assertThatThrownBy(() -> kept.again(listed, barred))
                .isInstanceOfSatisfying(
                        Problem.class, it -> assertThat(it.type().slug()).isEqualTo("not-found"));
        assertThat(kept.again(bare, barred)).contains("\"restricted\"");
    }

    @Test
    void whoever_reads_a_kept_answer_is_noted_for_everybody_whom_it_tells_about() {
        // Given
        Rundowns.restrict();
        var name = "Nguyễn " + aWord() + " Lãm";
        var subject = restricted(name);
        var named = ask(name, "en");
        var account = ask(RESTRICTED, "en");
        // When
        for (var format : new String[] {"json", "csv", "xlsx"}) {
            asClient("zalo")
                    .get(named.header("Location") + "?format=" + format)
                    .then()
                    .statusCode(200);
        }
        asClient("zalo").get(account.header("Location")).then().statusCode(200);
        // Then
        await().untilAsserted(() -> {
            assertThat(noted(named, "rundown_read", subject)).isEqualTo(3);
            assertThat(noted(account, "rundown_read", account.path("rows[0].subject_id")))
                    .isEqualTo(1);
        });
    }

    /** The client of these tests with other rights. */
    private static Caller caller(String... rights) {
        var asker = given().contentType("application/json")
                .body(Map.of("receipt", ask(RESTRICTED, "en").<String>path("receipt")))
                .post("/sanctions/v1/receipts/verification");
        var party = asker.<String>path("payload.caller.party");
        return new Caller(
                asker.path("payload.caller.subject"), "zalo", Set.of(rights), party.startsWith("client:"), null);
    }

    private long noted(Response answer, String operation, String subject) {
        return new Rows(database)
                .count(
                        "from disclosure where id = ? and operation = ? and subject_id = ?",
                        UUID.fromString(answer.path("rows[0].evidence_id")),
                        operation,
                        UUID.fromString(subject));
    }

    private static Response ask(String person, String language) {
        var answer = csv("zalo", "person,role,medium\n" + person + ",host,television\n", language);
        answer.then().statusCode(201).body("rows.person", contains(person));
        return answer;
    }

    /** @return the subject's id, once it is found by name */
    private static String restricted(String name) {
        impose(decision("person", "ref", "mandatory", "restricted", "television")
                .replace("\"type\": ", "\"name\": \"" + name + "\", \"type\": "));
        await().untilAsserted(() -> ask(name, "en").then().body("rows[0].outcome", equalTo("indeterminate")));
        return ask(name, "en").path("rows[0].candidates[0].subject_id");
    }

    /** Nobody else's. */
    private static String aWord() {
        return UUID.randomUUID()
                .toString()
                .replace("-", "")
                .chars()
                .limit(24)
                .mapToObj(it -> String.valueOf((char) ('a' + Character.digit(it, 16))))
                .collect(Collectors.joining());
    }
}
