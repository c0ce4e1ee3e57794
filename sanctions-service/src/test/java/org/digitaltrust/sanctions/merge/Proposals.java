package org.digitaltrust.sanctions.merge;

import static org.digitaltrust.sanctions.SanctionsService.as;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.Response;

/** Proposals of merges, by one officer and confirmed by another. */
final class Proposals {

    static final String SUBJECTS = "/sanctions/v1/subjects/";

    private Proposals() {}

    static void merge(Known one, Known other) {
        as("case2")
                .post(confirmation(one.subject(), propose(one.subject(), other.subject())))
                .then()
                .statusCode(200);
    }

    static Response propose(String subject, String other) {
        var answer = as("case1").body(body(other)).post(SUBJECTS + subject + "/merge-proposals");
        answer.then().statusCode(201).body("status", equalTo("pending_confirmation"));
        return answer;
    }

    static void refused(String subject, String other, int status, String problem) {
        as("case1")
                .body(body(other))
                .post(SUBJECTS + subject + "/merge-proposals")
                .then()
                .statusCode(status)
                .body("type", equalTo("/problems/" + problem));
    }

    static String confirmation(String subject, Response proposal) {
        return SUBJECTS + subject + "/merge-proposals/" + proposal.path("id") + "/confirmation";
    }

    static String body(String other) {
        return "{\"other_id\": \"%s\", \"reasons\": \"The same person.\"}".formatted(other);
    }
}
