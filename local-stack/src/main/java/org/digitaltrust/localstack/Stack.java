package org.digitaltrust.localstack;

import java.net.URI;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The infrastructure and the applications on it, running. A test may end, freeze and start any part by name. */
public final class Stack implements AutoCloseable {
    private static final Duration START_LIMIT = Duration.ofMinutes(2);

    private final StackOptions options;
    private final Ledger ledger;
    private final Infrastructure infrastructure;
    private final Map<String, Application> applications;
    private final Map<String, Child> running = Collections.synchronizedMap(new LinkedHashMap<>());
    private final CompletableFuture<String> death = new CompletableFuture<>();
    private final Tokens tokens;
    private Runnable afterwards = () -> {};

    private Stack(StackOptions options, Ledger ledger, Infrastructure infrastructure) {
        this.options = options;
        this.ledger = ledger;
        this.infrastructure = infrastructure;
        this.tokens = new Tokens(infrastructure.keycloak().issuer());
        this.applications = Collections.synchronizedMap(options.applications().on(infrastructure, options).stream()
                .collect(
                        Collectors.toMap(Application::name, Function.identity(), (one, _) -> one, LinkedHashMap::new)));
    }

    /** Starts everything and waits until it is ready; otherwise nothing is left running. Refuses with {@link CannotStart}. */
    public static Stack start(StackOptions options) {
        var lock = FolderLock.await(options.state().resolve("lock"));
        try {
            var ledger = Infrastructure.ledger(options.state());
            var atExit = new Thread(ledger::close, "stack-end");
            Runtime.getRuntime().addShutdownHook(atExit);
            var stack = start(options, ledger);
            stack.afterwards = () -> {
                Runtime.getRuntime().removeShutdownHook(atExit);
                lock.close();
            };
            return stack;
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    static Stack start(StackOptions options, Ledger ledger) {
        var infrastructure = Infrastructure.start(options.infrastructure(), ledger);
        try {
            var stack = new Stack(options, ledger, infrastructure);
            stack.startApplications();
            infrastructure.children().forEach(stack::watch);
            return stack;
        } catch (RuntimeException e) {
            ledger.endLeftovers();
            throw e;
        }
    }

    private void startApplications() {
        applications.values().forEach(it -> running.put(it.name(), launch(it)));
        AllOrNone.await(
                ledger,
                applications.values().stream()
                        .map(it -> CompletableFuture.runAsync(
                                () -> {
                                    awaitReady(it, child(it.name()));
                                    options.progress().tell(it.name() + " is ready");
                                },
                                work -> Thread.ofVirtual().start(work)))
                        .toArray(CompletableFuture[]::new));
        running.values().forEach(this::watch);
    }

    private Child launch(Application application) {
        var log = options.infrastructure().log(application.name());
        var folder = options.state().resolve("run").resolve(application.name());
        return Child.start(
                new Child.Program(
                        application.name(),
                        application.command(),
                        application.environment(),
                        folder,
                        log,
                        Child.Stop.TERM),
                ledger);
    }

    private static void awaitReady(Application application, Child child) {
        child.awaitReady(START_LIMIT, () -> Http.isOk(application.readiness()));
    }

    private void watch(Child child) {
        var _ = child.onEnd().thenAccept(unexpected -> {
            if (unexpected) {
                death.complete(child.epitaph());
            }
        });
    }

    /** Completes with a sentence when a process ends that nobody told to. */
    CompletableFuture<String> death() {
        return death;
    }

    /** The public origin: every call of a story goes there. */
    public URI gateway() {
        return options.publicOrigin();
    }

    public Infrastructure infrastructure() {
        return infrastructure;
    }

    public PostgresServer postgres() {
        return infrastructure.postgres();
    }

    public KafkaBroker kafka() {
        return infrastructure.kafka();
    }

    public KeycloakServer keycloak() {
        return infrastructure.keycloak();
    }

    public Tokens tokens() {
        return tokens;
    }

    public List<String> applications() {
        return List.copyOf(applications.keySet());
    }

    /** Where one application answers without the gateway. */
    public URI direct(String application) {
        return URI.create("http://127.0.0.1:" + application(application).port());
    }

    /** SIGKILL to an application. */
    public void kill(String application) {
        child(application).kill();
    }

    /** Ends an application in good order. */
    public void stop(String application) {
        child(application).stop();
    }

    /** SIGSTOP to an application. */
    public void freeze(String application) {
        child(application).freeze();
    }

    /** SIGCONT to an application, after {@link #freeze}. */
    public void thaw(String application) {
        child(application).thaw();
    }

    /** Starts an application that was killed or stopped, and waits until it is ready. */
    public void start(String application) {
        if (child(application).isAlive()) {
            return;
        }
        var child = launch(application(application));
        running.put(application, child);
        awaitReady(application(application), child);
        watch(child);
    }

    /**
     * Starts an application once more beside itself, on ports of its own, and waits until it is ready.
     *
     * @param name by which it is known from now on
     * @param changes of its environment
     */
    public void startAnother(String name, String application, Map<String, String> changes) {
        var ports = Ports.free();
        var twin =
                application(application).on(name, ports.of(Ports.Use.GATEWAY), ports.of(Ports.Use.GATEWAY_MANAGEMENT));
        applications.put(name, twin.with(changes));
        var child = launch(application(name));
        running.put(name, child);
        awaitReady(application(name), child);
        watch(child);
    }

    /** Ends, for good, one that {@link #startAnother} has started. */
    public void remove(String name) {
        stop(name);
        applications.remove(name);
        running.remove(name);
    }

    /** Changes the environment that an application has when it is started next. */
    public void change(String application, Map<String, String> changes) {
        applications.put(application, application(application).with(changes));
    }

    /** Starts an application that was killed or stopped and cannot become ready, because what it needs is away. */
    public void startUnready(String application) {
        var child = launch(application(application));
        running.put(application, child);
        watch(child);
    }

    /** Where one application tells whether it is ready. */
    public URI readiness(String application) {
        return application(application).readiness();
    }

    private Application application(String name) {
        var found = applications.get(name);
        if (found == null) {
            throw new IllegalArgumentException("no application " + name + ", only " + applications.keySet());
        }
        return found;
    }

    private Child child(String name) {
        var found = running.get(name);
        if (found == null) {
            throw new IllegalArgumentException("no application " + name + ", only " + applications.keySet());
        }
        return found;
    }

    /** The applications, then what they stand on. */
    @Override
    public void close() {
        var ends = List.copyOf(running.values()).stream()
                .map(it -> CompletableFuture.runAsync(
                        it::stop, work -> Thread.ofVirtual().start(work)))
                .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(ends).join();
        infrastructure.close();
        afterwards.run();
    }
}
