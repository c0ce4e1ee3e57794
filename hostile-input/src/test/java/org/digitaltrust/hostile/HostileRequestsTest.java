package org.digitaltrust.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class HostileRequestsTest {

    private static final Contract CONTRACT = Contract.of(Shop.document());
    private static final Operation ORDER = CONTRACT.operations().getFirst();
    private static final Operation READ = CONTRACT.operations().getLast();
    private static final URI SERVICE = URI.create("http://127.0.0.1:1");
    private static final ObjectMapper JSON = new ObjectMapper();

    @Property(tries = 300)
    void the_same_seed_and_number_make_the_same_request(@ForAll long seed, @ForAll @IntRange(max = 1_000) int number) {
        for (var operation : CONTRACT.operations()) {
            // When
            var one = request(seed, operation, number);
            var other = request(seed, operation, number);
            // Then
            assertThat(other.asCurl(SERVICE)).isEqualTo(one.asCurl(SERVICE));
            assertThat(other.body()).isEqualTo(one.body());
        }
    }

    @Property(tries = 300)
    void every_request_can_be_sent(@ForAll long seed, @ForAll @IntRange(max = 1_000) int number) {
        for (var operation : CONTRACT.operations()) {
            // When
            var request = request(seed, operation, number).to(SERVICE);
            // Then
            assertThat(request.uri().getRawPath()).startsWith("/orders").doesNotEndWith("/");
            assertThat(request.uri().toString()).hasSizeLessThan(8_192);
        }
    }

    @Property(tries = 300)
    void a_sample_is_what_its_schema_describes(@ForAll long seed, @ForAll @IntRange(max = 1_000) int number) {
        // Given
        var schema = ORDER.bodies().get("application/json");
        // When
        var sample = new Sample(CONTRACT, Chance.of(seed, ORDER, number)).of(schema);
        // Then
        assertThat(new AnswerSchemas(CONTRACT).faults(schema, sample)).isEmpty();
    }

    @Test
    void most_bodies_are_json_with_one_fault_and_some_are_none() {
        // When
        var bodies = IntStream.range(0, 1_000)
                .mapToObj(it -> new String(request(7, ORDER, it).body().bytes(), UTF_8))
                .toList();
        // Then
        assertThat(bodies.stream().filter(HostileRequestsTest::isObject).count())
                .isBetween(500L, 950L);
        assertThat(bodies.stream().distinct().count()).isGreaterThan(800);
    }

    @Test
    void strangers_come_too_but_seldom() {
        // When
        var callers = IntStream.range(0, 5_000)
                .mapToObj(it -> request(7, ORDER, it).caller())
                .toList();
        // Then
        assertThat(callers.stream().filter(ORDER::admits).count()).isBetween(4_250L, 4_900L);
        assertThat(callers.stream().map(Caller::name).distinct()).contains("nobody", "seller", "forged", "buyer");
    }

    @Test
    void paths_are_of_what_there_is() {
        // Given
        var situation = Situation.unknown().with("/orders/{id}", "01930000-0000-7000-8000-000000000001");
        var requests = new HostileRequests(CONTRACT, new Callers(List.of(Shop.BUYER)), 7);
        // When
        var targets = IntStream.range(0, 1_000)
                .mapToObj(it -> requests.of(READ, situation, it).target())
                .toList();
        // Then
        assertThat(targets.stream()
                        .filter(it -> it.startsWith("/orders/01930000-0000-7000-8000-000000000001"))
                        .count())
                .isBetween(500L, 950L);
        assertThat(targets).anyMatch(it -> it.contains("%00")).anyMatch(it -> it.contains("%ED%A0%80"));
    }

    @Test
    void a_curl_line_carries_any_byte() {
        // Given
        var odd = new HostileRequest(
                ORDER, 1, Shop.BUYER, "/orders", List.of(), new Body(new byte[] {'a', '\'', '\n', -1}));
        var nul = new HostileRequest(ORDER, 1, Shop.BUYER, "/orders", List.of(), new Body(new byte[] {0}));
        // Then
        assertThat(odd.asCurl(SERVICE))
                .isEqualTo("curl -i -g --path-as-is -X POST 'http://127.0.0.1:1/orders'"
                        + " -H \"Authorization: Bearer $(./dta token buyer)\" --data-binary $'a\\'\\x0a\\xff'");
        assertThat(nul.asCurl(SERVICE)).startsWith("echo H4sI").endsWith("--data-binary @-");
    }

    private static HostileRequest request(long seed, Operation operation, int number) {
        return new HostileRequests(CONTRACT, new Callers(List.of(Shop.BUYER, Shop.SELLER)), seed)
                .of(operation, Situation.unknown(), number);
    }

    private static boolean isObject(String body) {
        try {
            return JSON.readTree(body).isObject();
        } catch (java.io.IOException e) {
            return false;
        }
    }
}
