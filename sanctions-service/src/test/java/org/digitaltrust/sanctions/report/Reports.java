package org.digitaltrust.sanctions.report;

import static io.restassured.RestAssured.given;
import static org.digitaltrust.sanctions.SanctionsService.as;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.UUID;

/** What tests do with reports. */
final class Reports {

    static final String REPORTS = "/sanctions/v1/reports";

    private Reports() {}

    static String someAccount() {
        return "tiktok:@r." + UUID.randomUUID();
    }

    static String about(String type, String id) {
        return """
                {"subject": {"type": "%s", "id": "%s"}, "category": "hidden_ad",
                 "description": "Người này bán trà giảm cân mà không nói là quảng cáo.",
                 "evidence": [{"url": "https://video.example/1", "captured_at": "2026-01-02T20:15:00+07:00"},
                              {"sha256": "%s"}],
                 "conduct_date": "2026-01-02", "contact": "somebody@mail.example"}
                """.formatted(type, id, "ab".repeat(32));
    }

    /** Without a token. */
    static Response send(String body) {
        return given().contentType(ContentType.JSON).body(body).post(REPORTS);
    }

    static String sent(String body) {
        return send(body).then().statusCode(201).extract().path("id");
    }

    static Response content(String report) {
        return as("case1").get(REPORTS + "/" + report + "/content");
    }

    static Response merge(String report, String into) {
        return as("case1").body("{\"into\": \"%s\"}".formatted(into)).post(REPORTS + "/" + report + "/merge");
    }

    static Response reveal(String officer, String report) {
        return as(officer)
                .body("{\"reasons\": \"The video is gone; only the sender has it.\"}")
                .post(REPORTS + "/" + report + "/reporter-reveals");
    }
}
