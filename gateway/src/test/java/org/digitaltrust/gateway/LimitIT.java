package org.digitaltrust.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.digitaltrust.localstack.LocalStackTestResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How often one may ask. */
@QuarkusTest
@WithTestResource(LocalStackTestResource.class)
@WithTestResource(SmallService.class)
class LimitIT {

    private static final String ME = "/membership/v1/me";
    private static final String EVALUATION = "/access/v1/evaluation";
    private static final Pattern STATE = Pattern.compile("\"([a-z-]+)\";r=(\\d+);t=(\\d+)");
    private static final Duration HAMMERING = Duration.ofSeconds(Boolean.getBoolean("soak") ? 20 : 4);

    @AfterEach
    void restore() {
        TestPlans.restore();
        await().until(() -> policy(Gateway.CHAPTERS, null).equals("\"open\";q=1000000;w=60"));
        await().until(() -> policy(EVALUATION, partner()).equals("\"partner\";q=1000000;w=60"));
    }

    @Test
    void fifty_connections_of_one_client_are_admitted_no_more_than_its_plan_and_told_the_truth() throws Exception {
        // Given
        int burst = 200;
        int perSecond = 100;
        var token = partner();
        TestPlans.partner("{requests: %d, seconds: %d}".formatted(burst, burst / perSecond));
        await().until(() -> policy(EVALUATION, token).equals("\"partner\";q=200;w=2"));
        await().atMost(Duration.ofSeconds(10)).until(() -> left(evaluate(token)) >= burst - 1);
        // When
        var begun = System.nanoTime();
        var answers = hammer(token, 50, begun + HAMMERING.toNanos());
        var seconds = (System.nanoTime() - begun) / 1e9;
        // Then
        var admitted = answers.stream().filter(it -> it.statusCode() == 200).count();
        assertThat((double) admitted)
                .isBetween(0.95 * (burst + perSecond * HAMMERING.toSeconds()), 1.01 * (burst + perSecond * seconds));
        assertThat(answers.stream().filter(it -> it.statusCode() == 429)).hasSizeGreaterThan(100);
        assertThat(answers).allSatisfy(LimitIT::assertTrueHeaders);
    }

    private static void assertTrueHeaders(HttpResponse<String> answer) {
        assertThat(answer.headers().allValues("RateLimit-Policy")).containsExactly("\"partner\";q=200;w=2");
        assertThat(answer.headers().allValues("RateLimit")).hasSize(1);
        if (answer.statusCode() == 429) {
            assertThat(left(answer)).isZero();
            assertThat(answer.headers().firstValue("Retry-After")).hasValue("1");
            assertThat(new JsonObject(answer.body()).getString("type")).isEqualTo("/problems/too-many-requests");
        } else {
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Retry-After")).isEmpty();
        }
    }

    @Test
    void each_person_behind_a_client_has_a_bucket_of_their_own() {
        // Given
        TestPlans.others("{requests: 50, seconds: 3600}");
        var one = Gateway.bearer("member1");
        var other = Gateway.bearer("member2");
        await().until(() -> policy(ME, one).equals("\"default\";q=50;w=3600"));
        // When
        for (int i = 0; i < 50; i++) {
            get(ME, one);
        }
        // Then
        var refusal = get(ME, one);
        assertThat(refusal.statusCode()).isEqualTo(429);
        assertThat(Integer.parseInt(refusal.headers().firstValue("Retry-After").orElseThrow()))
                .isBetween(60, 72);
        assertThat(get(ME, other).statusCode()).isEqualTo(200);
    }

    @Test
    void what_a_caller_may_not_do_counts_too() {
        // Given
        var token = Gateway.bearer("member1");
        // When
        var before = get("/sanctions/v1/external-decisions", token);
        var after = get("/sanctions/v1/external-decisions", token);
        // Then
        assertThat(after.statusCode()).isEqualTo(403);
        assertThat(left(after)).isLessThanOrEqualTo(left(before));
        assertThat(after.headers().firstValue("RateLimit-Policy"))
                .hasValueSatisfying(it -> assertThat(it).startsWith("\"default\""));
    }

    @Test
    void public_routes_count_by_address() {
        // Given
        TestPlans.open("{requests: 50, seconds: 3600}");
        await().until(() -> policy(Gateway.CHAPTERS, null).equals("\"open\";q=50;w=3600"));
        // When
        await().until(() -> get(Gateway.CHAPTERS, null).statusCode() == 429);
        // Then
        assertThat(get("/problems/not-found", null).statusCode()).isEqualTo(429);
        assertThat(get(ME, Gateway.bearer("member1")).statusCode()).isEqualTo(200);
    }

    @Test
    void guessing_tokens_is_slow() {
        // Given
        TestPlans.refused("{requests: 5, seconds: 2}");
        await().until(() -> policy(ME, "Bearer a.b.c").equals("\"refused\";q=5;w=2"));
        // When
        var answers = new ArrayList<Integer>();
        for (int i = 0; i < 30; i++) {
            answers.add(get(ME, "Bearer a.b." + i).statusCode());
        }
        // Then
        assertThat(answers).containsOnly(401, 429).endsWith(429);
        assertThat(answers.stream().filter(it -> it == 401)).hasSizeLessThan(15);
        assertThat(get(Gateway.CHAPTERS, null).statusCode()).isEqualTo(200);
        await().atMost(Duration.ofSeconds(5))
                .until(() -> get(ME, Gateway.bearer("member1")).statusCode() == 200);
    }

    @Test
    void a_service_does_not_speak_of_limits_for_us() {
        // When
        var answer = Gateway.send(Gateway.to(Gateway.CHAPTERS).header("X-Do", "private headers"));
        // Then
        assertThat(answer.headers().allValues("RateLimit-Policy")).containsExactly("\"open\";q=1000000;w=60");
        assertThat(answer.headers().allValues("RateLimit")).hasSize(1).allMatch(it -> it.startsWith("\"open\";r="));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "plans: {default: {requests: 1, sec", "plans: {default: {requests: 0, seconds: 1}}"})
    void a_broken_table_changes_nothing_but_what_readiness_tells(String broken) {
        // Given
        TestPlans.partner("{requests: 1000, seconds: 60}");
        var token = partner();
        await().until(() -> policy(EVALUATION, token).equals("\"partner\";q=1000;w=60"));
        // When
        TestPlans.write(broken);
        await().until(() -> plansCheck().getJsonObject("data").getString("file").equals("not taken"));
        // Then
        assertThat(plansCheck().getString("status")).isEqualTo("UP");
        assertThat(policy(EVALUATION, token)).isEqualTo("\"partner\";q=1000;w=60");
        TestPlans.restore();
        await().until(() -> plansCheck().getJsonObject("data").getString("file").equals("in force"));
    }

    private static List<HttpResponse<String>> hammer(String token, int connections, long until) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var clients = new ArrayList<Callable<List<HttpResponse<String>>>>();
            for (int i = 0; i < connections; i++) {
                clients.add(() -> ask(token, until));
            }
            var all = new ArrayList<HttpResponse<String>>();
            for (var answers : threads.invokeAll(clients)) {
                all.addAll(answers.get(60, TimeUnit.SECONDS));
            }
            return all;
        }
    }

    // A connection of its own, for a client keeps its connections to itself.
    private static List<HttpResponse<String>> ask(String token, long until) {
        var answers = new ArrayList<HttpResponse<String>>();
        try (var client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            while (System.nanoTime() < until) {
                answers.add(Gateway.send(question(token), client));
            }
        }
        return answers;
    }

    private static HttpResponse<String> evaluate(String token) {
        return Gateway.send(question(token));
    }

    private static HttpRequest.Builder question(String token) {
        return Gateway.to(EVALUATION).header("Authorization", token).POST(HttpRequest.BodyPublishers.ofString("{}"));
    }

    private static HttpResponse<String> get(String path, String token) {
        var request = Gateway.to(path);
        return Gateway.send(token == null ? request : request.header("Authorization", token));
    }

    private static String policy(String path, String token) {
        var answer = path.equals(EVALUATION) ? evaluate(token) : get(path, token);
        return answer.headers().firstValue("RateLimit-Policy").orElse("none");
    }

    private static String partner() {
        return "Bearer " + Gateway.tokens().ofClient("tiktok");
    }

    private static long left(HttpResponse<String> answer) {
        var state = STATE.matcher(answer.headers().firstValue("RateLimit").orElseThrow());
        assertThat(state.matches()).isTrue();
        return Long.parseLong(state.group(2));
    }

    private static JsonObject plansCheck() {
        var checks = new JsonObject(Gateway.ready()).getJsonArray("checks");
        return checks.stream()
                .map(JsonObject.class::cast)
                .filter(it -> it.getString("name").equals("plans"))
                .findFirst()
                .orElseThrow();
    }
}
