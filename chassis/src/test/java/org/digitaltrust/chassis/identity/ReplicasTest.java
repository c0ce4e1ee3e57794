package org.digitaltrust.chassis.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Vertx;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ReplicasTest {

    private final Vertx vertx = Vertx.vertx();
    private final Queue<String> told = new ConcurrentLinkedQueue<>();

    @AfterEach
    void stop() throws Exception {
        vertx.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    }

    private int replica(int status) throws Exception {
        return vertx.createHttpServer()
                .requestHandler(request -> request.body().onSuccess(body -> {
                    told.add(request.path() + " " + request.getHeader(Replicas.PASSED_ON) + " " + body);
                    request.response().setStatusCode(status).end();
                }))
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .get(10, TimeUnit.SECONDS)
                .actualPort();
    }

    private void tell(List<String> replicas) throws Exception {
        new Replicas(vertx, replicas)
                .tell("a.b.c")
                .toCompletionStage()
                .toCompletableFuture()
                .get(10, TimeUnit.SECONDS);
    }

    @Test
    void every_replica_is_told_though_some_cannot_be() throws Exception {
        // Given
        int refusing = replica(503);
        int good = replica(200);
        // When
        tell(List.of("127.0.0.1:1", "no-such-replica.invalid:1", "127.0.0.1:" + refusing, "127.0.0.1:" + good));
        // Then
        assertThat(told)
                .containsExactlyInAnyOrder(
                        "/q/backchannel-logout true logout_token=a.b.c",
                        "/q/backchannel-logout true logout_token=a.b.c");
    }

    @Test
    void a_replica_without_a_port_stops_the_start() {
        assertThatThrownBy(() -> new Replicas(vertx, List.of("gateway-replicas")))
                .hasMessageContaining("host:port");
    }

    @Test
    void who_has_no_replicas_tells_nobody() throws Exception {
        // When
        tell(List.of());
        // Then
        assertThat(told).isEmpty();
    }
}
