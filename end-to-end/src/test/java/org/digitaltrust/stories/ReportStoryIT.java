package org.digitaltrust.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.http.ContentType;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(OnTheWholeStack.class)
class ReportStoryIT {

    private static final String REPORTS = "/sanctions/v1/reports";

    private final String account = "tiktok:@report." + UUID.randomUUID();

    @Test
    void a_stranger_reports_and_a_case_officer_reads_merges_and_asks_who_it_was(World world) {
        // Given
        var sent = world.nobody()
                .contentType(ContentType.JSON)
                .body(report())
                .post(REPORTS)
                .then()
                .statusCode(201)
                .extract();
        String code = sent.path("tracking_code");
        var follow = sent.header("Location");
        world.nobody().get(follow).then().statusCode(200).body("status", equalTo("received"));
        var platforms = world.asClient("tiktok")
                .body(report())
                .post(REPORTS)
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        // When
        world.as("case1")
                .body("{\"into\": \"" + platforms + "\"}")
                .post(REPORTS + "/" + sent.path("id") + "/merge")
                .then()
                .statusCode(200);
        // Then
        world.nobody().get(REPORTS + "/" + code).then().body("status", equalTo("received"));
        read(world, platforms);
        world.as("case1")
                .body("{\"reasons\": \"The panel wants to hear the platform.\"}")
                .post(REPORTS + "/" + platforms + "/reporter-reveals")
                .then()
                .statusCode(200)
                .body("client", equalTo("tiktok"))
                .body("contact", nullValue());
        // Nothing has been decided: the account may appear as before.
        world.ask("tiktok", account, "television").body("context.outcome", equalTo("unknown_subject"));
    }

    @Test
    void nobody_but_a_case_officer_reads_reports(World world) {
        var sent = world.nobody()
                .contentType(ContentType.JSON)
                .body(report())
                .post(REPORTS)
                .then()
                .statusCode(201)
                .extract();
        for (var user : new String[] {"panel1", "admin", "auditor", "member1"}) {
            assertThat(world.as(user)
                            .get(REPORTS + "/" + sent.path("id") + "/content")
                            .statusCode())
                    .isEqualTo(403);
            assertThat(world.as(user).get(REPORTS).statusCode()).isEqualTo(403);
        }
        world.nobody().get(REPORTS).then().statusCode(401);
    }

    private void read(World world, String report) {
        world.as("case1")
                .get(REPORTS + "/" + report + "/content")
                .then()
                .statusCode(200)
                .body("report.source", equalTo("trusted_flagger"))
                .body("report.account", equalTo(account))
                .body("report.reports_near", equalTo(2))
                .body("description", notNullValue())
                .body("reveals", hasSize(0));
    }

    private String report() {
        return """
                {"subject": {"type": "account", "id": "%s"}, "category": "hidden_ad", "description": "It is not marked.",
                 "evidence": [{"url": "https://video.example/1"}], "conduct_date": "2026-11-30"}
                """.formatted(account);
    }
}
