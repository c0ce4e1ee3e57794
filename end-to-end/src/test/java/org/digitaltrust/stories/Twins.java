package org.digitaltrust.stories;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.digitaltrust.localstack.Checkout;
import org.digitaltrust.localstack.Stack;

/** Every service twice on the same databases, and two gateways that know of both. */
final class Twins {

    static final List<String> SERVICES = List.of("sanctions-service", "membership-service", "pledge-service");
    static final List<String> GATEWAYS = List.of("gateway-1", "gateway-2");

    private static final String SUFFIX = "-2";
    private static final String DELAY = "QUARKUS_SHUTDOWN_DELAY";

    private final Stack stack;

    private Twins(Stack stack) {
        this.stack = stack;
    }

    static Twins start(Stack stack) {
        var twins = new Twins(stack);
        // Longer than a gateway keeps a connection that nobody uses.
        atOnce(SERVICES, it -> {
            stack.stop(it);
            stack.change(it, Map.of(DELAY, "4s"));
            stack.start(it);
            stack.startAnother(twinOf(it), it, Map.of("DISCLOSURE_SPOOL_DIRECTORY", "disclosures"));
        });
        atOnce(GATEWAYS, it -> stack.startAnother(it, "gateway", twins.gateway()));
        return twins;
    }

    static String twinOf(String service) {
        return service + SUFFIX;
    }

    private Map<String, String> gateway() {
        var environment = new HashMap<String, String>();
        environment.put(DELAY, "4s");
        environment.put("GATEWAY_FORWARD_KEEP_ALIVE", "1s");
        environment.put(
                "GATEWAY_LIMITS_PLANS_FILE",
                Checkout.find().root().resolve("benchmarks/plans.yaml").toString());
        for (var service : SERVICES) {
            var name = service.replace("-service", "").toUpperCase(Locale.ROOT);
            environment.put("GATEWAY_UPSTREAMS_" + name, stack.direct(service) + "," + stack.direct(twinOf(service)));
            environment.put(
                    "GATEWAY_FORWARD_HEALTH_" + name,
                    stack.readiness(service) + "," + stack.readiness(twinOf(service)));
        }
        return environment;
    }

    /** Ends each of them in good order and starts it anew, all at the same time. */
    void restart(List<String> names) {
        atOnce(names, it -> {
            stack.stop(it);
            stack.start(it);
        });
    }

    List<URI> gateways() {
        return GATEWAYS.stream().map(stack::direct).toList();
    }

    /** Leaves the stack as it was. */
    void end() {
        atOnce(GATEWAYS, stack::remove);
        atOnce(SERVICES, it -> {
            stack.remove(twinOf(it));
            stack.change(it, Map.of(DELAY, "0s"));
        });
    }

    private static void atOnce(List<String> names, Consumer<String> what) {
        CompletableFuture.allOf(names.stream()
                        .map(it -> CompletableFuture.runAsync(
                                () -> what.accept(it),
                                work -> Thread.ofVirtual().start(work)))
                        .toArray(CompletableFuture[]::new))
                .join();
    }
}
