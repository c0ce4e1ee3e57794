package org.digitaltrust.sanctions.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.digitaltrust.sanctions.SanctionsService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@SanctionsService.OnTheLocalStack
class DisclosureListIT {

    private static final Instant AT = Instant.parse("2026-11-24T05:30:00Z");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject
    DisclosureLog log;

    private final TestClient client = TestClient.make();

    @Test
    void a_disclosure_reaches_the_auditor() {
        // Given
        var entry = client.told(AT, "casting");
        // When
        log.disclosed(entry);
        log.disclosed(client.told(AT.plusSeconds(60), null));
        // Then
        await().atMost(PATIENCE).until(() -> client.disclosures() == 2);
        SanctionsService.as("auditor")
                .queryParam("subject_id", client.subject())
                .queryParam("client", client.name())
                .queryParam("from", "2026-11-24T12:30:00+07:00")
                .queryParam("until", "2026-11-24T12:31:00+07:00")
                .get("/sanctions/v1/disclosures")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].id", equalTo(entry.id().toString()))
                .body("items[0].at", equalTo("2026-11-24T05:30:00Z"))
                .body("items[0].client", equalTo(client.name()))
                .body("items[0].subject_id", equalTo(client.subject().toString()))
                .body(
                        "items[0].restriction_ids",
                        equalTo(List.of(entry.restrictions().getFirst().toString())))
                .body("items[0].purpose", equalTo("casting"))
                .body("items[0].register_version", equalTo(7))
                .body("next_cursor", nullValue());
        assertThat(TestClient.count(
                        "select count(*) from audit_entry where action = 'disclosure_read' and object_id = '"
                                + entry.id() + "'"))
                .isEqualTo(1);
    }

    @Test
    void the_log_is_read_in_pages() {
        // Given
        for (int i = 0; i < 5; i++) {
            log.disclosed(client.told(AT, null));
        }
        await().atMost(PATIENCE).until(() -> client.disclosures() == 5);
        // When
        var first = SanctionsService.as("auditor")
                .queryParam("client", client.name())
                .queryParam("limit", 3)
                .get("/sanctions/v1/disclosures")
                .then()
                .body("items", hasSize(3))
                .extract()
                .jsonPath();
        // Then
        SanctionsService.as("auditor")
                .queryParam("client", client.name())
                .queryParam("cursor", first.getString("next_cursor"))
                .get("/sanctions/v1/disclosures")
                .then()
                .body("items", hasSize(2))
                .body("next_cursor", nullValue());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "subject_id=x",
                "from=yesterday",
                "until=2026-11-24",
                "from=%2B12026-01-01T00:00:00Z",
                "limit=0",
                "cursor=x",
                "client=%00"
            })
    void a_parameter_that_cannot_be_read_is_refused(String parameter) {
        // Then
        SanctionsService.as("auditor")
                .urlEncodingEnabled(false)
                .get("/sanctions/v1/disclosures?" + parameter)
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }

    @Test
    void only_auditors_read_the_log() {
        // Then
        for (var user : List.of("admin", "case1", "member1", "editor1")) {
            SanctionsService.as(user).get("/sanctions/v1/disclosures").then().statusCode(403);
        }
        SanctionsService.asClient("tiktok")
                .get("/sanctions/v1/disclosures")
                .then()
                .statusCode(403);
        RestAssured.get("/sanctions/v1/disclosures").then().statusCode(401);
    }
}
