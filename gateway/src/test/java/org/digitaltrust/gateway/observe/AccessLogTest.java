package org.digitaltrust.gateway.observe;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;

class AccessLogTest {

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

    @Test
    void lines_are_json_one_below_the_other() {
        // When
        var text = log(1, 10).encoded(List.of(line("a \"quoted\"\n id"), line("1-2")));
        // Then
        var lines = text.split("\n");
        assertThat(lines).hasSize(2);
        assertThat(new JsonObject(lines[0]).fieldNames()).doesNotContain("request_id");
        var second = new JsonObject(lines[1]);
        assertThat(second.getString("request_id")).isEqualTo("1-2");
        assertThat(second.getString("time")).isEqualTo("1970-01-01T00:00:01.500Z");
        assertThat(second.getDouble("duration_ms")).isEqualTo(1.235);
        assertThat(second.getDouble("upstream_ms")).isEqualTo(1.0);
        assertThat(second.fieldNames())
                .containsExactlyInAnyOrder(
                        "time",
                        "request_id",
                        "trace_id",
                        "method",
                        "route",
                        "status",
                        "bytes_in",
                        "bytes_out",
                        "duration_ms",
                        "upstream",
                        "upstream_ms",
                        "client",
                        "problem",
                        "limited");
    }

    @Test
    void what_nobody_writes_in_time_is_dropped_and_counted() {
        // Given a log whose writer has not been started
        var log = log(1, 2);
        // When
        for (int i = 0; i < 5; i++) {
            log.offer(line("1"));
        }
        // Then
        assertThat(registry.get("gateway.access_log.lines")
                        .tag("outcome", "dropped")
                        .counter()
                        .count())
                .isEqualTo(3);
    }

    @Test
    void successes_may_be_sampled_failures_never() {
        // When
        var log = log(0, 2);
        // Then
        assertThat(log.wants(Outcome.SUCCEEDED)).isFalse();
        assertThat(log.wants(Outcome.REDIRECTED)).isFalse();
        assertThat(log.wants(Outcome.REFUSED)).isTrue();
        assertThat(log.wants(Outcome.FAILED)).isTrue();
        assertThat(log.wants(Outcome.GONE)).isTrue();
    }

    private AccessLog log(double successes, int waiting) {
        return new AccessLog(new SmallSettings(1, successes, waiting), registry);
    }

    private static AccessLine line(String requestId) {
        return new AccessLine(
                1_500,
                requestId,
                "t",
                "GET",
                "/x/{id}",
                503,
                1,
                2,
                1_234_567,
                "membership",
                1_000_000,
                "tiktok",
                "unavailable",
                true);
    }
}
