package org.digitaltrust.stories;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What passes through the gateway leaves nothing behind in it. Larger numbers in the soak. */
@ExtendWith(OnTheWholeStack.class)
class EnduranceIT {

    private static final boolean SOAK = Boolean.getBoolean("soak");

    /** In both cases more than the heap, so that whatever is kept would not fit. */
    private static final long BODY = SOAK ? 1L << 30 : 320L << 20;

    private static final long WARM_UP = SOAK ? 100_000 : 10_000;
    private static final long REQUESTS = SOAK ? 1_000_000 : 20_000;
    private static final long PARTS = 10;
    private static final double FLAT = 1.05;

    private static final long MIXED = SOAK ? 50_000 : 2_000;

    private static final Duration PATIENCE = Duration.ofMinutes(SOAK ? 60 : 5);

    private static final List<String> SMALL_HEAP = List.of("-Xmx256m", "-XX:+UseSerialGC");

    /** All of the heap from the start, so that what grows is not the heap. */
    private static final List<String> FIXED_HEAP =
            List.of("-Xms256m", "-Xmx256m", "-XX:+UseSerialGC", "-XX:+AlwaysPreTouch");

    private static final List<String> PARANOID =
            List.of("-Xmx256m", "-XX:+UseSerialGC", "-Dio.netty.leakDetection.level=paranoid");

    private static final Buffer QUESTION = Buffer.buffer("{\"question\": \"" + "-".repeat(230) + "\"}");

    @TempDir
    private Path folder;

    @Test
    void bodies_larger_than_the_heap_pass_up_and_down(World world) throws IOException {
        try (var service = new TirelessService(folder);
                var door = new SecondDoor(world, service, folder, SMALL_HEAP);
                var crowd = new Crowd(door.port())) {
            // When
            var up = crowd.await(
                    crowd.to(HttpMethod.POST, "/soak/v1/up", token(world))
                            .compose(it -> crowd.upload(it, TirelessService.emptyFile(folder, BODY))),
                    PATIENCE);
            var down = crowd.await(
                    crowd.to(HttpMethod.GET, "/soak/v1/down/" + BODY, token(world))
                            .compose(it -> it.send().compose(Crowd::count)),
                    PATIENCE);

            // Then
            assertThat(up.toString()).isEqualTo(Long.toString(BODY));
            assertThat(down).isEqualTo(BODY);
        }
    }

    @Test
    void memory_stays_where_it_was_after_the_first_requests(World world) throws IOException {
        try (var service = new TirelessService(folder);
                var door = new SecondDoor(world, service, folder, FIXED_HEAP);
                var crowd = new Crowd(door.port())) {
            // Given
            assertThat(ask(world, crowd, WARM_UP)).isZero();
            long live = door.live();
            long resident = door.resident();

            // When
            for (long part = 0; part < PARTS; part++) {
                assertThat(ask(world, crowd, REQUESTS / PARTS)).isZero();

                // Then
                if (SOAK) {
                    assertThat((double) door.resident()).isLessThanOrEqualTo(resident * FLAT);
                }
            }
            assertThat((double) door.live()).isLessThanOrEqualTo(live * FLAT);
        }
    }

    /** Gives the number of failures. */
    private static long ask(World world, Crowd crowd, long times) {
        var token = token(world);
        return crowd.each(
                times,
                number -> crowd.to(HttpMethod.POST, "/soak/v1/small", token)
                        .compose(it -> it.send(QUESTION))
                        .compose(it -> Crowd.expect(200, it)),
                PATIENCE);
    }

    @Test
    void no_buffer_is_lost_whatever_becomes_of_a_request(World world) throws IOException {
        try (var service = new TirelessService(folder);
                var door = new SecondDoor(world, service, folder, PARANOID);
                var crowd = new Crowd(door.port())) {
            var half = TirelessService.emptyFile(folder, 1 << 20);

            // When
            var failed = crowd.each(MIXED, number -> mixed(crowd, token(world), half, number), PATIENCE);
            // What is lost is found when it has been collected and the next buffer is asked for.
            door.asked("GC.run");
            var failedAfter = crowd.each(200, number -> mixed(crowd, token(world), half, 0), PATIENCE);

            // Then
            assertThat(failed + failedAfter).isZero();
            assertThat(door.asked("VM.class_hierarchy", "io.netty.buffer.AdvancedLeakAwareByteBuf"))
                    .as("watched at the paranoid level")
                    .contains("AdvancedLeakAwareByteBuf");
            assertThat(door.log()).noneMatch(it -> it.contains("LEAK"));
        }
    }

    private static Future<?> mixed(Crowd crowd, String token, Path megabyte, long number) {
        return switch ((int) (number % 10)) {
            case 0 ->
                crowd.to(HttpMethod.POST, "/soak/v1/small", token)
                        .compose(it -> it.send(QUESTION))
                        .compose(it -> Crowd.expect(200, it));
            case 1 ->
                crowd.anonymous(HttpMethod.POST, "/soak/v1/small")
                        .compose(it -> it.send(QUESTION))
                        .compose(it -> Crowd.expect(401, it));
            case 2 ->
                crowd.to(HttpMethod.GET, "/nowhere", token)
                        .compose(it -> it.send().compose(answer -> Crowd.expect(404, answer)));
            case 3 ->
                crowd.to(HttpMethod.POST, "/soak/v1/small", token)
                        .compose(it -> it.setChunked(true).send(Buffer.buffer("-".repeat(8192))))
                        .compose(it -> Crowd.expect(413, it));
            case 4 ->
                crowd.to(HttpMethod.GET, "/soak/v1/down/65536", token)
                        .compose(it -> it.send().compose(answer -> Crowd.expect(200, answer)));
            case 5 ->
                crowd.to(HttpMethod.HEAD, "/soak/v1/down/65536", token)
                        .compose(it -> it.send().compose(answer -> Crowd.expect(200, answer)));
            case 6 ->
                crowd.anonymous(HttpMethod.GET, "/soak/v1/hang-up")
                        .compose(it -> it.send().compose(Crowd::expectFault));
            case 7 -> crowd.to(HttpMethod.POST, "/soak/v1/up", token).compose(it -> crowd.upload(it, megabyte));
            case 8 -> crowd.to(HttpMethod.GET, "/soak/v1/down/4194304", token).compose(Crowd::walkAwayFromTheAnswer);
            default -> crowd.to(HttpMethod.POST, "/soak/v1/up", token).compose(Crowd::walkAwayInTheMiddle);
        };
    }

    /** A platform's, renewed before it expires. */
    private static String token(World world) {
        return world.stack().tokens().ofClient("tiktok");
    }
}
