package org.digitaltrust.pledge.dossier;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class DossierHostileIT extends Dossiers {

    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "member_id | null | member_id",
                "member_id | \"x\" | member_id",
                "advertiser | null | advertiser",
                "advertiser/name | \" \" | advertiser.name",
                "advertiser/name | LONG | advertiser.name",
                "advertiser/name | \"a\\u0000b\" | advertiser.name",
                "advertiser/name | \"\\ud800\" | advertiser.name",
                "advertiser/tax_code | \"12\" | advertiser.tax_code",
                "advertiser/tax_code | 312345678 | advertiser.tax_code",
                "advertiser/verified_by | null | advertiser.verified_by",
                "advertiser/more | 1 | advertiser.more",
                "product/sector | \"Health Food\" | product.sector",
                "product/sector | null | product.sector",
                "statement/kind | \"heard_of\" | statement.kind",
                "statement/kind | \"USED\" | statement.kind",
                "statement/kind | 0 | statement.kind",
                "statement/text | LONG | statement.text",
                "statement/since | \"yesterday\" | statement.since",
                "statement/since | \"+999999999-12-31\" | statement.since",
                "statement/since | \"1500-01-01\" | statement.since",
                "statement/since | 20260101 | statement.since",
                "disclosure/before | \"\" | disclosure.before",
                "disclosure/during | null | disclosure.during",
                "permit | {} | permit.number",
                "permit | {\"number\":\"1\",\"authority\":\"A\",\"issued_on\":\"2026-02-01\",\"valid_until\":\"2026-01-01\"} | permit.valid_until_after_issue",
                "permit | {\"number\":\"1\",\"authority\":\"A\",\"issued_on\":\"2300-02-01\"} | permit.issued_on",
                "valid_until | null | valid_until",
                "valid_until | \"2027-01-01\" | valid_until",
                "valid_until | \"+999999999-12-31T23:59:59Z\" | valid_until",
                "status | \"closed\" | status"
            })
    void what_is_no_statement_is_refused_by_the_name_of_its_property(String path, String value, String field)
            throws Exception {
        var root = (ObjectNode) JSON.valueToTree(stated());
        var steps = path.split("/", -1);
        var parent = steps.length == 1 ? root : (ObjectNode) root.get(steps[0]);
        parent.put(steps[steps.length - 1], "@@");
        var body = JSON.writeValueAsString(root)
                .replace("\"@@\"", value.equals("LONG") ? "\"" + "x".repeat(100_000) + "\"" : value);

        var answer = by("member1").body(body).post(DOSSIERS);

        problem(answer, 400);
        assertThat(answer.jsonPath().getList("violations.field")).contains(field);
    }

    @Test
    void a_file_is_what_its_sender_says_it_is_or_refused() {
        // Given
        var dossier = opened();
        // Then
        problem(add("member1", dossier, "other", "image/png", pdf()), 422);
        problem(add("member1", dossier, "other", "application/pdf", "<html>".getBytes(UTF_8)), 422);
        problem(add("member1", dossier, "other", "application/pdf", new byte[0]), 422);
        problem(add("member1", dossier, "other", "application/pdf", "%PDF".getBytes(UTF_8)), 422);
        problem(add("member1", dossier, "other", "application/zip", pdf()), 415);
        problem(add("member1", dossier, "other", "text/html", pdf()), 415);
        problem(add("member1", dossier, "other", "image/svg+xml", pdf()), 415);
        problem(add("member1", dossier, "secret", pdf()), 400);
        problem(sent(dossier, "kind=other"), 400);
        problem(sent(dossier, "kind=other&title=%20"), 400);
        problem(sent(dossier, "kind=other&title=a%00"), 400);
        problem(sent(dossier, "title=a"), 400);
        problem(sent("not-an-id", "kind=other&title=a"), 404);
        read("member1", dossier).then().body("documents", hasSize(0));
    }

    @Test
    void ten_mebibytes_are_kept_and_one_byte_more_is_not() {
        // Given
        var dossier = opened();
        var largest = Arrays.copyOf(pdf(), DossierDocument.LARGEST);
        // When
        String id = add("member1", dossier, "product", largest)
                .then()
                .statusCode(201)
                .body("size", equalTo(largest.length))
                .extract()
                .path("id");
        // Then
        assertThat(download("member1", dossier, id).asByteArray()).isEqualTo(largest);
        problem(add("member1", dossier, "product", Arrays.copyOf(pdf(), largest.length + 1)), 413);
    }

    private static Response sent(String dossier, String query) {
        return given().urlEncodingEnabled(false)
                .auth()
                .oauth2(tokens().ofUser("member1"))
                .contentType("application/pdf")
                .body(pdf())
                .post(DOSSIERS + "/" + dossier + "/documents?" + query);
    }

    private static void problem(Response answer, int status) {
        answer.then()
                .statusCode(status)
                .contentType(startsWith("application/problem+json"))
                .body("type", startsWith("/problems/"));
    }
}
