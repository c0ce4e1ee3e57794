package org.digitaltrust.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.digitaltrust.hostile.Shop.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class BarrageTest {

    @Test
    void a_service_that_keeps_its_promises_gives_nothing_to_report() {
        // When
        var report = report(Reply.ordered(Shop.ORDER));
        // Then
        assertThat(report.findings()).isEmpty();
        assertThat(report.requests()).isEqualTo(400);
        assertThat(report.neverDone()).isEmpty();
        assertThat(report.statuses().get("order")).containsKeys(201, 401, 403);
    }

    static Stream<Arguments> brokenPromises() {
        return Stream.of(
                Arguments.of("a failure of the server", Reply.problem(500)),
                Arguments.of("status 409 is not documented", Reply.problem(409)),
                Arguments.of("media type 'text/html'", new Reply(400, "text/html", "no", Map.of())),
                Arguments.of("201 without Location", new Reply(201, "application/json", Shop.ORDER, Map.of())),
                Arguments.of("buyer is not recognised", Reply.problem(401)),
                Arguments.of(
                        "required property 'name'",
                        Reply.ordered("{\"id\": \"01930000-0000-7000-8000-000000000001\"}")),
                Arguments.of("'secret'", Reply.ordered(Shop.ORDER.replace("}", ", \"secret\": 1}"))),
                Arguments.of("uuid", Reply.ordered("{\"id\": \"1\", \"name\": \"x\"}")),
                Arguments.of("not JSON", Reply.ordered("{")),
                Arguments.of("an empty body", Reply.ordered("")),
                Arguments.of("without trace_id", changed("trace_id", "trace")),
                Arguments.of("status is not the answer's", changed("400", "401")),
                Arguments.of("leads to no page", changed("/problems/", "about:")),
                Arguments.of("shows its inside", changed("\"detail\": \"x\"", "\"detail\": \"java.lang.Oops\"")));
    }

    private static Reply changed(String what, String into) {
        var problem = Reply.problem(400);
        return new Reply(400, problem.type(), problem.body().replace(what, into), Map.of());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("brokenPromises")
    void a_broken_promise_is_found_with_the_request_that_shows_it(String fault, Reply reply) {
        // When
        var report = report(reply);
        // Then
        assertThat(report.findings())
                .isNotEmpty()
                .extracting(Finding::operation)
                .containsOnly("order");
        assertThat(report.findings().getFirst().toString()).contains(fault).contains("curl -i");
    }

    @Test
    void an_operation_that_nobody_may_call_is_a_fault_of_the_test() {
        try (var shop = new Shop(Reply.ordered(Shop.ORDER))) {
            var barrage = new Barrage(
                    Contract.of(Shop.document()),
                    shop.address(),
                    List.of(Shop.SELLER),
                    _ -> Situation.unknown(),
                    Map.of());
            assertThatThrownBy(() -> barrage.run(new Volley(1, 10)))
                    .hasMessageContaining("nobody may call POST /orders");
        }
    }

    private static Report report(Reply reply) {
        try (var shop = new Shop(reply)) {
            return new Barrage(
                            Contract.of(Shop.document()),
                            shop.address(),
                            List.of(Shop.BUYER, Shop.SELLER),
                            _ -> Situation.unknown(),
                            Map.of())
                    .run(new Volley(20_261_130, 200));
        }
    }
}
