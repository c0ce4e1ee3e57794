package org.digitaltrust.gateway.forward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What becomes of requests when instances of a service fail, are full, or say too much. */
class ForwarderIT {

    private static final Duration SOON = Duration.ofSeconds(5);

    private final Vertx vertx = Vertx.vertx();
    private final ToyService one = ToyService.start(vertx);
    private final ToyService two = ToyService.start(vertx);
    private final List<Forwarding> opened = new ArrayList<>();

    @AfterEach
    void end() {
        opened.forEach(Forwarding::close);
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private Forwarding toBoth(Map<String, String> settings) {
        opened.add(new Forwarding(vertx, List.of(one.address(), two.address()), settings));
        return opened.getLast();
    }

    private Forwarding toOne(Map<String, String> settings) {
        opened.add(new Forwarding(vertx, List.of(one.address()), settings));
        return opened.getLast();
    }

    @Test
    void work_under_way_is_spread_evenly() {
        // Given
        var forwarding = toBoth(Map.of());
        // When
        var answers = hang(forwarding, 10);
        // Then
        await().atMost(SOON).until(() -> one.hanging() == 5 && two.hanging() == 5);
        one.answerAll();
        two.answerAll();
        answers.forEach(it -> assertThat(it.join().statusCode()).isEqualTo(200));
    }

    @Test
    void whoever_cannot_be_reached_costs_nobody_anything_not_even_who_changes_something() {
        // Given
        var forwarding = toBoth(Map.of());
        one.kill();
        // When
        for (int i = 0; i < 30; i++) {
            // Then
            assertThat(forwarding.post("").statusCode()).isEqualTo(200);
        }
        assertThat(two.served()).isEqualTo(30);
    }

    @Test
    void an_instance_that_comes_back_gets_its_share_again() {
        // Given
        var forwarding = toBoth(Map.of());
        one.kill();
        for (int i = 0; i < 30; i++) {
            assertThat(forwarding.get("").statusCode()).isEqualTo(200);
        }
        // When
        one.startAgain();
        // Then
        await().atMost(SOON).until(() -> forwarding.get("").statusCode() == 200 && one.served() > 5);
    }

    @Test
    void a_question_whose_connection_breaks_is_asked_once_more_elsewhere() {
        // Given
        var forwarding = toBoth(Map.of());
        // When
        var answer = forwarding.get("reset");
        // Then
        assertThat(answer.statusCode()).isEqualTo(502);
        assertThat(one.served()).isEqualTo(1);
        assertThat(two.served()).isEqualTo(1);
    }

    @Test
    void questions_that_were_at_an_instance_that_dies_are_answered_by_the_other_and_changes_are_not_repeated() {
        // Given
        var forwarding = toBoth(Map.of());
        var questions = hang(forwarding, 10);
        await().atMost(SOON).until(() -> one.hanging() == 5);
        var change = new ArrayList<CompletableFuture<HttpResponse<String>>>();
        change.add(forwarding.begin("POST", "hang"));
        change.add(forwarding.begin("POST", "hang"));
        await().atMost(SOON).until(() -> one.hanging() == 6 && two.hanging() == 6);
        // When
        one.kill();
        // Then
        await().atMost(SOON).until(() -> two.hanging() == 11);
        two.answerAll();
        questions.forEach(it -> assertThat(it.join().statusCode()).isEqualTo(200));
        assertThat(change.stream().map(it -> it.join().statusCode())).containsExactlyInAnyOrder(200, 502);
    }

    @Test
    void a_change_whose_connection_breaks_is_never_sent_twice() {
        // Given
        var forwarding = toBoth(Map.of());
        // When
        var answer = forwarding.post("reset");
        // Then
        assertThat(answer.statusCode()).isEqualTo(502);
        assertThat(one.served() + two.served()).isEqualTo(1);
    }

    @Test
    void after_ten_failures_requests_are_refused_at_once_until_the_service_is_back() {
        // Given
        var forwarding = toOne(Map.of());
        // When
        for (int i = 0; i < 10; i++) {
            assertThat(forwarding.post("reset").statusCode()).isEqualTo(502);
        }
        // Then
        var refused = forwarding.get("");
        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.headers().firstValue("Retry-After")).hasValue("1");
        assertThat(refused.body()).contains("/problems/unavailable", "trace_id");
        assertThat(one.served()).isEqualTo(10);
        await().atMost(SOON).until(() -> forwarding.get("").statusCode() == 200);
        assertThat(forwarding.get("").statusCode()).isEqualTo(200);
    }

    @Test
    void errors_that_a_service_states_open_no_breaker() {
        // Given
        var forwarding = toOne(Map.of());
        // When
        for (int i = 0; i < 15; i++) {
            assertThat(forwarding.post("fail").statusCode()).isEqualTo(500);
        }
        // Then
        assertThat(forwarding.get("").statusCode()).isEqualTo(200);
    }

    @Test
    void clients_that_go_away_say_nothing_about_the_service_and_leave_no_connection() throws IOException {
        // Given
        var forwarding = toOne(Map.of("gateway.forward.concurrent", "200"));
        var clients = new ArrayList<Socket>();
        for (int i = 0; i < 50; i++) {
            clients.add(forwarding.ask("hang"));
        }
        await().atMost(SOON).until(() -> one.hanging() == 50);
        // When
        for (var client : clients) {
            client.close();
        }
        // Then
        await().atMost(Duration.ofSeconds(1)).until(() -> one.hanging() == 0 && forwarding.inFlight() == 0);
        assertThat(forwarding.get("").statusCode()).isEqualTo(200);
    }

    @Test
    void more_than_may_be_under_way_are_refused_at_once() {
        // Given
        var forwarding = toOne(Map.of("gateway.forward.concurrent", "3"));
        var answers = hang(forwarding, 3);
        await().atMost(SOON).until(() -> one.hanging() == 3);
        // When
        var refused = forwarding.get("");
        // Then
        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.headers().firstValue("Retry-After")).hasValue("1");
        one.answerAll();
        answers.forEach(it -> assertThat(it.join().statusCode()).isEqualTo(200));
        await().atMost(SOON).until(() -> forwarding.inFlight() == 0);
        assertThat(forwarding.get("").statusCode()).isEqualTo(200);
    }

    @Test
    void an_instance_that_says_it_is_not_ready_is_spared_until_it_is() {
        // Given
        var forwarding = toBoth(Map.of("gateway.forward.health.service", one.readiness() + "," + two.readiness()));
        // When
        one.ready(false);
        // Then
        await().atMost(SOON).until(() -> {
            var before = one.served();
            for (int i = 0; i < 20; i++) {
                forwarding.get("");
            }
            return one.served() == before;
        });
        two.ready(false);
        await().atMost(SOON).until(() -> forwarding.get("").statusCode() == 200);
        one.ready(true);
        await().atMost(SOON).until(() -> {
            var before = one.served();
            forwarding.get("");
            return one.served() > before;
        });
    }

    @Test
    void an_instance_that_takes_its_leave_is_spared_without_losing_anything() {
        // Given
        var forwarding = toBoth(Map.of("gateway.forward.aside", "5s"));
        assertThat(forwarding.get("farewell").body()).isEqualTo("bye");
        var before = one.served();
        // When
        for (int i = 0; i < 10; i++) {
            assertThat(forwarding.post("").statusCode()).isEqualTo(200);
        }
        // Then
        assertThat(one.served() - before).isIn(0, 10);
    }

    @Test
    void an_answer_over_the_limit_is_refused_where_it_says_so_and_cut_off_where_it_does_not() {
        // Given
        var forwarding = toOne(Map.of());
        // When
        var announced = forwarding.get("long");
        var headers = forwarding.get("long headers");
        // Then
        assertThat(announced.statusCode()).isEqualTo(502);
        assertThat(headers.statusCode()).isEqualTo(502);
        assertThatThrownBy(() -> forwarding.get("long chunks")).isInstanceOf(CompletionException.class);
        await().atMost(SOON).until(() -> forwarding.inFlight() == 0);
    }

    @Test
    void over_http_2_failures_are_told_too_when_the_body_has_been_sent() {
        // Given
        var forwarding = toOne(Map.of());
        // When
        var broken = forwarding.postOverHttp2(vertx, "reset");
        var tooLong = forwarding.postOverHttp2(vertx, "long");
        // Then
        assertThat(List.of(broken, tooLong)).containsOnly(502);
    }

    private static List<CompletableFuture<HttpResponse<String>>> hang(Forwarding forwarding, int count) {
        var answers = new ArrayList<CompletableFuture<HttpResponse<String>>>();
        for (int i = 0; i < count; i++) {
            answers.add(forwarding.begin("GET", "hang"));
        }
        return answers;
    }
}
