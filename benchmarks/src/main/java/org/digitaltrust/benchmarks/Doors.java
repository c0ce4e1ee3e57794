package org.digitaltrust.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.digitaltrust.bareproxy.BareProxy;
import org.digitaltrust.bareproxy.SameAnswer;

/** All the processes that stand side by side before one service. */
final class Doors implements AutoCloseable {

    private static final int ANSWER_BYTES = 500;

    /** Tokens alone: no access log. Limits and metrics cannot be switched off; the limits are out of reach. */
    private static final Map<String, String> TOKENS_ALONE = Map.of("OBSERVE_ACCESS_LOG_ENABLED", "false");

    /** As delivered, with a line of the access log for every request; the limits are out of reach here too. */
    private static final Map<String, String> EVERYTHING = Map.of();

    private final RunningStack stack;
    private final Issuer issuer;
    private final List<Spawned> processes = new ArrayList<>();
    private final int service = Spawned.freePort();
    private final Spawned upstream;
    private final int barePort = Spawned.freePort();
    private final Spawned bare;
    private final Replica tokensAlone;
    private final Replica everything;
    private final Replica moreRoutes;
    private final Optional<HaProxy> haProxy;

    /** @param routes configuration with more routes, for one of the gateways */
    Doors(RunningStack stack, Issuer issuer, Path routes) throws IOException, InterruptedException {
        this.stack = stack;
        this.issuer = issuer;
        try {
            upstream = java(SameAnswer.class, service, ANSWER_BYTES);
            bare = java(BareProxy.class, barePort, service);
            tokensAlone = gateway("bench-tokens-alone", TOKENS_ALONE);
            everything = gateway("bench-everything", EVERYTHING);
            var more = new HashMap<>(EVERYTHING);
            more.put("SMALLRYE_CONFIG_LOCATIONS", routes.toString());
            moreRoutes = gateway("bench-more-routes", more);
            haProxy = HaProxy.start(stack, issuer, service);
            haProxy.map(HaProxy::process).ifPresent(processes::add);
        } catch (IOException | InterruptedException | RuntimeException e) {
            close();
            throw e;
        }
    }

    private Spawned java(Class<?> program, int port, int other) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(Spawned.java()));
        command.addAll(Replicas.JVM);
        command.addAll(List.of(
                "-cp",
                System.getProperty("java.class.path"),
                program.getName(),
                Integer.toString(port),
                Integer.toString(other)));
        var process = Spawned.start(stack, "bench-" + program.getSimpleName(), command, Map.of());
        processes.add(process);
        process.await(port);
        return process;
    }

    private Replica gateway(String name, Map<String, String> settings) throws IOException, InterruptedException {
        var environment = new HashMap<>(settings);
        environment.put("QUARKUS_OIDC_AUTH_SERVER_URL", issuer.address().toString());
        var gateway = new Replicas(stack).gateway(name, at(service), environment);
        processes.add(gateway.process());
        return gateway;
    }

    private static URI at(int port) {
        return URI.create("http://127.0.0.1:" + port);
    }

    Contender direct(Path requests) {
        return new Contender("the service itself", at(service), requests, false, upstream);
    }

    Contender bare(Path requests) {
        return new Contender("bare proxy", at(barePort), requests, false, bare);
    }

    Contender tokensAlone(String name, Path requests) {
        return new Contender(name, tokensAlone.base(), requests, true, tokensAlone.process());
    }

    Contender everything(String name, Path requests) {
        return new Contender(name, everything.base(), requests, true, everything.process());
    }

    Contender moreRoutes(String name, Path requests) {
        return new Contender(name, moreRoutes.base(), requests, true, moreRoutes.process());
    }

    Optional<Contender> haProxy(String name, Path requests) {
        return haProxy.map(it -> new Contender(name, it.base(), requests, true, it.process()));
    }

    /** Called when all went well: a line for every request of a measurement fills disks, and tells nothing. */
    void forgetLogs() throws IOException {
        for (var process : processes) {
            process.forgetLog();
        }
    }

    /** The last one started first. */
    @Override
    public void close() {
        processes.reversed().forEach(Spawned::close);
        processes.clear();
    }
}
