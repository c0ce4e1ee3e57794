package org.digitaltrust.sanctions.rundown;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;
import static org.digitaltrust.sanctions.SanctionsService.ask;
import static org.digitaltrust.sanctions.SanctionsService.decision;
import static org.digitaltrust.sanctions.SanctionsService.impose;
import static org.digitaltrust.sanctions.SanctionsService.tokens;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.Response;

/** What tests of guest lists say to the service. */
final class Rundowns {

    static final String RUNDOWNS = "/sanctions/v1/rundowns";
    static final String RESTRICTED = "tiktok:@rundown_refused";

    private Rundowns() {}

    static void restrict() {
        if (!ask("zalo", RESTRICTED, "television")
                .<String>path("context.outcome")
                .equals("restricted")) {
            impose(decision("account", RESTRICTED, "mandatory", "restricted", "television"));
            await().untilAsserted(() ->
                    ask("zalo", RESTRICTED, "television").then().body("context.outcome", equalTo("restricted")));
        }
    }

    static Response csv(String client, String file, String language) {
        return given().auth()
                .oauth2(tokens().ofClient(client))
                .header("Content-Type", "text/csv")
                .header("Accept-Language", language)
                .body(file.getBytes(UTF_8))
                .post(RUNDOWNS);
    }

    static String items(String items) {
        return "{\"items\": [" + items + "]}";
    }
}
