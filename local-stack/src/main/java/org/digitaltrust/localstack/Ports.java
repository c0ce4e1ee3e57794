package org.digitaltrust.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Which port is whose. Everything listens on 127.0.0.1 only. */
public record Ports(Map<Use, Integer> numbers) {

    /** What a port is for, with its number in the local profile. */
    public enum Use {
        GATEWAY("the gateway", 8080),
        GATEWAY_MANAGEMENT("the gateway's health", 9080),
        MEMBERSHIP("membership-service", 8181),
        MEMBERSHIP_MANAGEMENT("membership-service's health", 9181),
        PLEDGE("pledge-service", 8182),
        PLEDGE_MANAGEMENT("pledge-service's health", 9182),
        SANCTIONS("sanctions-service", 8183),
        SANCTIONS_MANAGEMENT("sanctions-service's health", 9183),
        KEYCLOAK("Keycloak", 8190),
        KEYCLOAK_MANAGEMENT("Keycloak's health", 9190),
        POSTGRES("PostgreSQL", 15432),
        KAFKA("Kafka", 19092),
        KAFKA_CONTROLLER("Kafka's controller", 19093);

        private final String purpose;
        private final int usual;

        Use(String purpose, int usual) {
            this.purpose = purpose;
            this.usual = usual;
        }

        String purpose() {
            return purpose;
        }
    }

    static final InetAddress LOOPBACK = InetAddress.ofLiteral("127.0.0.1");

    public Ports {
        numbers = Map.copyOf(numbers);
    }

    public int of(Use use) {
        var number = numbers.get(use);
        if (number == null) {
            throw new IllegalArgumentException("no port for " + use);
        }
        return number;
    }

    /** The usual ports, all moved by an offset so that two checkouts can run side by side. */
    public static Ports usual(int offset) {
        var numbers = new EnumMap<Use, Integer>(Use.class);
        for (var use : Use.values()) {
            numbers.put(use, use.usual + offset);
        }
        return new Ports(numbers);
    }

    /** Ports that nobody uses now; held open together while choosing, so that no two are the same. */
    public static Ports free() {
        var numbers = new EnumMap<Use, Integer>(Use.class);
        List<ServerSocket> held = new ArrayList<>();
        try {
            for (var use : Use.values()) {
                var socket = new ServerSocket(0, 1, LOOPBACK);
                held.add(socket);
                numbers.put(use, socket.getLocalPort());
            }
            for (var socket : held) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Ports(numbers);
    }

    /** Refuses with the first port that somebody else listens on. */
    void refuseBusy() {
        for (var use : Use.values()) {
            if (isBusy(of(use))) {
                throw new CannotStart(
                        "Port %d, wanted for %s, is in use: find who holds it with 'lsof -nP -iTCP:%d -sTCP:LISTEN' or 'ss -ltnp', or move all ports with DTA_PORT_OFFSET=100 ./dta up."
                                .formatted(of(use), use.purpose(), of(use)));
            }
        }
    }

    private static boolean isBusy(int port) {
        try (var socket = new ServerSocket()) {
            // A connection of the last run that is still in TIME_WAIT is no obstacle.
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(LOOPBACK, port));
            return false;
        } catch (IOException taken) {
            return true;
        }
    }
}
