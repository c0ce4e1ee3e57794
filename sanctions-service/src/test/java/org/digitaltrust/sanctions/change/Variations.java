package org.digitaltrust.sanctions.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.digitaltrust.sanctions.SanctionsService.as;
import static org.digitaltrust.sanctions.SanctionsService.decision;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.Response;
import java.util.UUID;

/** Proposals of variations, and what they are about. */
final class Variations {

    static final String RESTRICTIONS = "/sanctions/v1/restrictions/";

    private Variations() {}

    static Response propose(String restriction, String variation) {
        var answer = as("admin").body(variation).post(RESTRICTIONS + restriction + "/variation");
        answer.then()
                .statusCode(201)
                .body("status", equalTo("pending_confirmation"))
                .body("restriction_id", equalTo(restriction));
        assertThat(answer.header("Location")).isEqualTo(RESTRICTIONS + restriction + "/changes/" + answer.path("id"));
        return answer;
    }

    static String confirmation(String restriction, Response change) {
        return RESTRICTIONS + restriction + "/changes/" + change.path("id") + "/confirmation";
    }

    static String variation(String medium) {
        return """
                {"reasons": "The authority varied its decision.",
                 "restriction": {"media": ["%s"], "from": "2026-01-20T00:00:00+07:00",
                                 "until": "2126-07-20T00:00:00+07:00", "level": "%s"}}
                """.formatted(medium, medium.equals("print") ? "restricted" : "advisory");
    }

    static String someAccount() {
        return "tiktok:@c." + UUID.randomUUID();
    }

    static String someDecision() {
        return decision("account", someAccount(), "mandatory", "restricted", "television");
    }
}
