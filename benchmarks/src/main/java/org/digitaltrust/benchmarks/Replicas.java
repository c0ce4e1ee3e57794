package org.digitaltrust.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Starts what is measured: the stack's own jars once more, and the constant endpoint. */
record Replicas(RunningStack stack) {

    static final String DATABASE = "sanctions";

    private static final Path CONSTANT = Path.of("benchmarks/constant/target/quarkus-app/quarkus-run.jar");

    /** Limits that are counted like any others, and never reached. */
    private static final Path PLANS = Path.of("benchmarks/plans.yaml").toAbsolutePath();

    /** The same for all that are compared with one another. */
    static final List<String> JVM = List.of("-Xms256m", "-Xmx512m", "-XX:+UseSerialGC");

    /** A second replica of the stack's sanctions-service. */
    Replica sanctions() throws IOException, InterruptedException {
        return Replica.start(stack, "bench-sanctions", jar("sanctions-service"), JVM, sanctions(DATABASE));
    }

    /** One on another database, which takes part in nothing. */
    Replica sanctions(String database, List<String> jvm) throws IOException, InterruptedException {
        var environment = new HashMap<>(sanctions(database));
        environment.put("MP_MESSAGING_INCOMING_MEMBERS_ENABLED", "false");
        return Replica.start(stack, "bench-register", jar("sanctions-service"), jvm, environment);
    }

    /** A membership-service on a database for invented members, which nobody but this broker hears of. */
    Replica membership(String kafka) throws IOException, InterruptedException {
        var environment = Map.of(
                "QUARKUS_DATASOURCE_JDBC_URL",
                stack.jdbcUrl(MemberDatabase.NAME),
                "QUARKUS_DATASOURCE_USERNAME",
                MemberDatabase.OWNER,
                "QUARKUS_DATASOURCE_PASSWORD",
                MemberDatabase.OWNER,
                "KAFKA_BOOTSTRAP_SERVERS",
                kafka);
        return Replica.start(stack, "bench-membership", jar("membership-service"), JVM, environment);
    }

    /** A pledge-service on a database for invented certificates and codes, which nobody but this broker hears of. */
    Replica pledge(String kafka) throws IOException, InterruptedException {
        var secrets = stack.state().resolve("secrets");
        var environment = new HashMap<String, String>();
        environment.put("QUARKUS_DATASOURCE_JDBC_URL", stack.jdbcUrl(ScratchPledges.NAME));
        environment.put("QUARKUS_DATASOURCE_USERNAME", ScratchPledges.OWNER);
        environment.put("QUARKUS_DATASOURCE_PASSWORD", ScratchPledges.OWNER);
        environment.put("KAFKA_BOOTSTRAP_SERVERS", kafka);
        environment.put(
                "EVIDENCE_SIGNING_KEY_FILE",
                secrets.resolve("evidence-signing-key.pem").toString());
        environment.put("IDEMPOTENCY_SECRET", Files.readString(secrets.resolve("idempotency-secret")));
        environment.put("PUBLIC_ORIGIN", stack.gateway().toString());
        return Replica.start(stack, "bench-pledge", jar("pledge-service"), JVM, environment);
    }

    /** @param size bytes of each answer */
    Replica constant(int size) throws IOException, InterruptedException {
        return Replica.start(stack, "bench-constant", CONSTANT, JVM, Map.of("CONSTANT_SIZE", Integer.toString(size)));
    }

    /** A gateway whose sanctions-service is this one. */
    Replica gateway(String name, Replica upstream) throws IOException, InterruptedException {
        return gateway(name, upstream.base(), Map.of());
    }

    /** A gateway whose sanctions-service is at this address. */
    Replica gateway(String name, URI upstream, Map<String, String> settings) throws IOException, InterruptedException {
        var environment = new HashMap<>(settings);
        environment.put("PUBLIC_ORIGIN", stack.gateway().toString());
        environment.put("GATEWAY_UPSTREAMS_SANCTIONS", upstream.toString());
        environment.put("GATEWAY_LIMITS_PLANS_FILE", PLANS.toString());
        return Replica.start(stack, name, jar("gateway"), JVM, environment);
    }

    private Path jar(String application) {
        return stack.state().resolve("app").resolve(application).resolve("quarkus-run.jar");
    }

    private Map<String, String> sanctions(String database) throws IOException {
        var secrets = stack.state().resolve("secrets");
        var environment = new HashMap<String, String>();
        environment.put("QUARKUS_DATASOURCE_JDBC_URL", stack.jdbcUrl(database));
        environment.put("QUARKUS_DATASOURCE_USERNAME", DATABASE);
        environment.put("QUARKUS_DATASOURCE_PASSWORD", DATABASE);
        environment.put("KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:" + stack.port("kafka"));
        environment.put(
                "RECEIPTS_SIGNING_KEY_FILE",
                secrets.resolve("receipt-signing-key.pem").toString());
        environment.put("SEALING_KEY", Files.readString(secrets.resolve("sealing-key")));
        environment.put("SUBJECTS_KEY", Files.readString(secrets.resolve("subjects-key")));
        environment.put("IDEMPOTENCY_SECRET", Files.readString(secrets.resolve("idempotency-secret")));
        environment.put("DISCLOSURE_SPOOL_DIRECTORY", "disclosures");
        environment.put("PUBLIC_ORIGIN", stack.gateway().toString());
        return environment;
    }
}
