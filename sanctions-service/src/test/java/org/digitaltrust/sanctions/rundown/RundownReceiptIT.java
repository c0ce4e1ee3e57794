package org.digitaltrust.sanctions.rundown;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.digitaltrust.sanctions.SanctionsService.asClient;
import static org.digitaltrust.sanctions.rundown.Rundowns.RESTRICTED;
import static org.digitaltrust.sanctions.rundown.Rundowns.csv;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.digitaltrust.evidence.VerifyReceipt;
import org.digitaltrust.sanctions.SanctionsService.OnTheLocalStack;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is saved of a guest list's answer, checked by the program that anybody can run. */
@QuarkusTest
@OnTheLocalStack
class RundownReceiptIT {

    private static final String LIST = """
            person,role,medium,territory,commercial,sector,programme_class,birth_year,note
            %s,host,television,56,true,health_food,,,x
            Nobody of that name,guest,radio,,,,,1990,y
            a,dance,radio,,,,,,
            """.formatted(RESTRICTED);

    @TempDir
    Path folder;

    @BeforeEach
    void restrict() {
        Rundowns.restrict();
    }

    @Test
    void an_answer_as_it_was_served_is_valid_whether_it_is_fresh_or_fetched_again() throws Exception {
        // Given
        var fresh = answered();
        var again = asClient("zalo").get(fresh.header("Location"));
        // When, Then
        assertThat(verify(fresh.asString())).startsWith("0 valid: ");
        assertThat(verify(again.asString())).startsWith("0 valid: ");
    }

    @Test
    void an_answer_altered_anywhere_is_refused() throws Exception {
        // Given
        var json = new ObjectMapper();
        var served = answered().asString();
        List<Consumer<ObjectNode>> alterations = List.of(
                it -> ((ObjectNode) it.at("/rows/0")).put("decision", true),
                it -> ((ObjectNode) it.at("/rows/0")).put("evidence_id", "019ab000-0000-7000-8000-000000000006"),
                it -> ((ObjectNode) it.at("/rows/0/details")).put("territory", "01"),
                it -> ((ObjectNode) it.at("/rows/0/details")).remove("commercial"),
                it -> ((ObjectNode) it.at("/rows/1/details")).put("birth_year", 1991),
                it -> ((ObjectNode) it.at("/unreadable/0")).put("row", 5),
                it -> it.putArray("unreadable"),
                it -> it.putArray("ignored_columns"),
                it -> it.put("valid_until", "2036-01-01T00:00:00Z"),
                it -> it.put("as_of", "2036-01-01T00:00:00Z"),
                it -> it.put("more", 1));
        for (var alteration : alterations) {
            var altered = (ObjectNode) json.readTree(served);
            alteration.accept(altered);
            // When, Then
            assertThat(verify(altered.toString()))
                    .as(altered.toString())
                    .isEqualTo("1 not valid: the answer differs from what was signed\n");
        }
    }

    @Test
    void a_downloaded_table_is_not_called_forged() throws Exception {
        var table = asClient("zalo").get(answered().header("Location") + "?format=csv");
        assertThat(verify(table.asString())).startsWith("2 not checked: a table");
    }

    @Test
    void the_receipt_says_who_asked_and_how_the_rows_were_answered() {
        // Given
        var answer = answered();
        // When, Then
        given().contentType("application/json")
                .body(Map.of("receipt", answer.<String>path("receipt")))
                .post("/sanctions/v1/receipts/verification")
                .then()
                .statusCode(200)
                .body("valid", equalTo(true))
                .body("payload.rundown_id", equalTo(answer.path("id")))
                .body("payload.row_count", equalTo(2))
                .body("payload.caller.client", equalTo("zalo"))
                .body("payload.caller.party", notNullValue())
                .body("payload.counts", equalTo(answer.path("counts")));
    }

    private static Response answered() {
        var answer = csv("zalo", LIST, "en");
        answer.then().statusCode(201).body("rows[0].outcome", equalTo("restricted"));
        return answer;
    }

    private String verify(String content) throws Exception {
        var file = Files.writeString(folder.resolve("answer"), content);
        var keys = Files.writeString(
                folder.resolve("jwks.json"),
                given().get("/sanctions/v1/jwks.json").asString());
        var program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        VerifyReceipt.class.getName(),
                        file.toString(),
                        keys.toString())
                .redirectErrorStream(true)
                .start();
        var said = new String(program.getInputStream().readAllBytes(), UTF_8);
        return program.waitFor() + " " + said;
    }
}
