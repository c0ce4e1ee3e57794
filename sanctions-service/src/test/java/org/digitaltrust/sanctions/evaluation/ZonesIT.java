package org.digitaltrust.sanctions.evaluation;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.digitaltrust.sanctions.SanctionsService.asClient;
import static org.digitaltrust.sanctions.SanctionsService.ask;
import static org.digitaltrust.sanctions.SanctionsService.decision;
import static org.digitaltrust.sanctions.SanctionsService.impose;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.digitaltrust.sanctions.SanctionsService.OnTheLocalStack;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A restriction from {@code 2026-01-20T00:00:00+07:00} until {@code 2126-07-20T00:00:00+07:00}, asked about in every zone. */
@QuarkusTest
@OnTheLocalStack
class ZonesIT {

    private static final int QUARTER = 900;
    private static final String ACCOUNT = "tiktok:@zones." + UUID.randomUUID();

    @ParameterizedTest
    @CsvSource({
        "2026-01-19T16:59:59Z, permitted",
        "2026-01-19T17:00:00Z, restricted",
        "2126-07-19T16:59:59Z, restricted",
        "2126-07-19T17:00:00Z, permitted",
    })
    void the_same_instant_has_the_same_answer_in_whatever_zone_it_is_written(Instant instant, String outcome) {
        // Given
        restricted();
        var offsets = IntStream.rangeClosed(-12 * 4, 14 * 4)
                .mapToObj(it -> ZoneOffset.ofTotalSeconds(it * QUARTER))
                .toList();

        // When
        var answer = asClient("zalo")
                .body("""
                        {"subject": {"type": "account", "id": "%s"}, "action": {"name": "host"},
                         "resource": {"type": "medium", "id": "television"}, "evaluations": [%s]}
                        """.formatted(
                                ACCOUNT,
                                offsets.stream()
                                        .map(it -> "{\"context\": {\"time\": \"%s\"}}".formatted(written(instant, it)))
                                        .collect(joining(","))))
                .post("/access/v1/evaluations");

        // Then
        assertThat(answer.then().statusCode(200).extract().<List<String>>path("evaluations.context.outcome"))
                .isEqualTo(Collections.nCopies(offsets.size(), outcome));
    }

    private static String written(Instant instant, ZoneOffset offset) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(instant.atOffset(offset));
    }

    private static void restricted() {
        if (ask("zalo", ACCOUNT, "television").path("context.outcome").equals("unknown_subject")) {
            impose(decision("account", ACCOUNT, "mandatory", "restricted", "television"));
            await().untilAsserted(() ->
                    ask("zalo", ACCOUNT, "television").then().body("context.outcome", equalTo("restricted")));
        }
    }
}
