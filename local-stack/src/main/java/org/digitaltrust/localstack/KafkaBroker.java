package org.digitaltrust.localstack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A real Kafka broker (KRaft, one node) in a JVM of its own. */
public final class KafkaBroker implements AutoCloseable {
    private static final Duration START_LIMIT = Duration.ofMinutes(1);

    private final Child.Program program;
    private final Ledger ledger;
    private final int port;
    private Child child;

    private KafkaBroker(Child.Program program, Ledger ledger, int port) {
        this.program = program;
        this.ledger = ledger;
        this.port = port;
        this.child = Child.start(program, ledger);
    }

    /** Starts the broker on its data and declares the topics. */
    static KafkaBroker start(InfrastructureOptions options, Ledger ledger) {
        var folder = options.state().resolve("kafka");
        var port = options.ports().of(Ports.Use.KAFKA);
        var properties = writeProperties(folder, port, options.ports().of(Ports.Use.KAFKA_CONTROLLER));
        var command = JavaCommand.of(
                256,
                List.of(
                        "-Djava.util.logging.config.file=" + folder.resolve("logging.properties"),
                        KafkaProcess.class.getName(),
                        properties.toString()));
        var environment = Map.of("CLASSPATH", JavaCommand.classPath());
        var program = new Child.Program("Kafka", command, environment, folder, options.log("kafka"), Child.Stop.TERM);
        var broker = new KafkaBroker(program, ledger, port);
        try {
            broker.awaitReady();
            Topics.declare(broker.bootstrapServers(), options.throwaway());
            return broker;
        } catch (RuntimeException e) {
            broker.close();
            throw e;
        }
    }

    private static Path writeProperties(Path folder, int port, int controller) {
        try {
            Folders.write(folder.resolve("logging.properties"), LOGGING);
            var file = folder.resolve("server.properties");
            var data = folder.resolve("data").toString().replace('\\', '/');
            Folders.write(file, listeners(port, controller) + "log.dirs=" + data + "\n" + SMALL);
            Files.createDirectories(folder.resolve("data"));
            return file;
        } catch (IOException e) {
            throw new CannotStart("Kafka's folder could not be written: " + e.getMessage() + ".", e);
        }
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    /** Ends it in good order; {@link #start()} goes on with the same data. */
    public void stop() {
        child.stop();
    }

    /** SIGKILL. */
    public void kill() {
        child.kill();
    }

    /** SIGSTOP: connections stay open, nobody answers. */
    public void freeze() {
        child.freeze();
    }

    /** SIGCONT, after {@link #freeze()}. */
    public void thaw() {
        child.thaw();
    }

    /** Starts it again on the same data and port, and waits until it takes connections. */
    public void start() {
        if (child.isAlive()) {
            return;
        }
        child = Child.start(program, ledger);
        awaitReady();
    }

    Child child() {
        return child;
    }

    @Override
    public void close() {
        child.stop();
    }

    private void awaitReady() {
        var ready = KafkaProcess.ready(program.folder().resolve("data"));
        child.awaitReady(START_LIMIT, () -> {
            try {
                return Files.exists(ready) && Files.readString(ready).equals(Long.toString(child.pid()));
            } catch (IOException notYet) {
                return false;
            }
        });
    }

    private static final String LOGGING = """
            handlers=java.util.logging.ConsoleHandler
            java.util.logging.ConsoleHandler.level=WARNING
            java.util.logging.SimpleFormatter.format=%1$tFT%1$tT.%1$tL %4$s %3$s %5$s%6$s%n
            .level=WARNING
            """;

    private static String listeners(int port, int controller) {
        return """
                process.roles=broker,controller
                node.id=1
                controller.quorum.voters=1@127.0.0.1:%2$d
                controller.listener.names=CONTROLLER
                listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
                advertised.listeners=PLAINTEXT://127.0.0.1:%1$d
                listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT
                inter.broker.listener.name=PLAINTEXT
                """.formatted(port, controller);
    }

    /** Everything replicated once; small buffers; a broker killed hard is taken back after two seconds, not nine. */
    private static final String SMALL = """
            auto.create.topics.enable=false
            num.partitions=6
            default.replication.factor=1
            min.insync.replicas=1
            offsets.topic.replication.factor=1
            offsets.topic.num.partitions=6
            transaction.state.log.replication.factor=1
            transaction.state.log.min.isr=1
            transaction.state.log.num.partitions=3
            share.coordinator.state.topic.replication.factor=1
            share.coordinator.state.topic.min.isr=1
            share.coordinator.state.topic.num.partitions=3
            group.initial.rebalance.delay.ms=0
            broker.session.timeout.ms=2000
            broker.heartbeat.interval.ms=500
            num.network.threads=2
            num.io.threads=4
            log.cleaner.threads=1
            log.cleaner.dedupe.buffer.size=4194304
            log.index.size.max.bytes=1048576
            """;
}
