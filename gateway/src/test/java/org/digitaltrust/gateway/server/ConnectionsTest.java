package org.digitaltrust.gateway.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.net.SocketAddress;
import java.util.List;
import java.util.Objects;
import org.digitaltrust.gateway.address.ClientAddresses;
import org.junit.jupiter.api.Test;

class ConnectionsTest {

    private final Connections connections = new Connections(new ClientAddresses(List.of("198.51.100.0/24")), 5, 2);

    private boolean enters(String address) {
        return connections.enter(SocketAddress.inetSocketAddress(4711, address)) != null;
    }

    @Test
    void one_place_takes_its_share_and_no_more() {
        // When
        enters("192.0.2.1");
        enters("192.0.2.1");
        enters("2001:db8::1");
        enters("2001:db8::2");
        // Then
        assertThat(enters("192.0.2.1")).isFalse();
        assertThat(enters("2001:db8::3")).isFalse();
        assertThat(enters("192.0.2.2")).isTrue();
        assertThat(enters("192.0.2.3")).as("more than all may have").isFalse();
    }

    @Test
    void proxies_that_we_trust_bring_as_many_as_there_is_room_for() {
        // When
        for (int i = 0; i < 5; i++) {
            assertThat(enters("198.51.100.7")).isTrue();
        }
        // Then
        assertThat(enters("198.51.100.7")).isFalse();
    }

    @Test
    void who_leaves_makes_room() {
        // Given
        var first = connections.enter(SocketAddress.inetSocketAddress(1, "192.0.2.1"));
        enters("192.0.2.1");
        assertThat(enters("192.0.2.1")).isFalse();
        // When
        Objects.requireNonNull(first).run();
        // Then
        assertThat(enters("192.0.2.1")).isTrue();
        assertThat(enters("192.0.2.1")).isFalse();
    }
}
