package org.digitaltrust.sanctions.feed;

import static io.restassured.RestAssured.given;
import static org.digitaltrust.sanctions.SanctionsService.as;
import static org.digitaltrust.sanctions.SanctionsService.asClient;
import static org.hamcrest.Matchers.contains;

import io.quarkus.test.junit.QuarkusTest;
import org.digitaltrust.sanctions.SanctionsService.OnTheLocalStack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@OnTheLocalStack
class FeedRefusalsIT {

    private static final String CHANGES = "/sanctions/v1/changes";

    @ParameterizedTest
    @CsvSource({
        "?cursor=garbage, cursor",
        "?cursor=12, cursor",
        "?limit=0, limit",
        "?limit=501, limit",
        "?wait=31, wait",
        "?wait=-1, wait",
        "?wait=1.5, wait",
        "?wait=soon, wait",
        "?wait=030, wait",
    })
    void what_cannot_be_read_is_refused_and_named(String query, String field) {
        asClient("tiktok")
                .get(CHANGES + query)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("violations.field", contains(field));
    }

    @Test
    void only_partners_follow_the_register() {
        given().get(CHANGES).then().statusCode(401);
        as("case1").get(CHANGES).then().statusCode(403);
        as("member1").get(CHANGES).then().statusCode(403);
    }
}
