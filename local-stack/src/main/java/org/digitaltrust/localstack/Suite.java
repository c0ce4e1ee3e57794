package org.digitaltrust.localstack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.digitaltrust.localstack.Ports.Use;

/** The three services and the gateway, configured as in every other environment: by variables. */
final class Suite implements Applications {
    private static final int HEAP_MEGABYTES = 256;
    private static final String JAR = "quarkus-run.jar";

    @Override
    public List<Application> on(Infrastructure infrastructure, StackOptions options) {
        var secrets = Secrets.in(options.state());
        var membership = service(infrastructure, options, "membership", Use.MEMBERSHIP, Use.MEMBERSHIP_MANAGEMENT);
        var pledge = service(infrastructure, options, "pledge", Use.PLEDGE, Use.PLEDGE_MANAGEMENT);
        var sanctions = service(infrastructure, options, "sanctions", Use.SANCTIONS, Use.SANCTIONS_MANAGEMENT);
        var gateway = common(infrastructure, options, Use.GATEWAY, Use.GATEWAY_MANAGEMENT);

        membership.put("SEALING_KEY", secrets.sealingKey());
        pledge.put("SEALING_KEY", secrets.sealingKey());
        pledge.put("EVIDENCE_SIGNING_KEY_FILE", secrets.evidenceSigningKey().toString());
        pledge.put("STORAGE_DIRECTORY", options.state().resolve("dossiers").toString());
        pledge.put("PUBLIC_ORIGIN", options.publicOrigin().toString());
        sanctions.put("RECEIPTS_SIGNING_KEY_FILE", secrets.receiptSigningKey().toString());
        sanctions.put(
                "DISCLOSURE_SPOOL_DIRECTORY",
                options.state().resolve("disclosures").toString());
        sanctions.put("SEALING_KEY", secrets.sealingKey());
        sanctions.put("SUBJECTS_KEY", secrets.subjectsKey());
        sanctions.put("PUBLIC_ORIGIN", options.publicOrigin().toString());
        gateway.put("PUBLIC_ORIGIN", options.publicOrigin().toString());
        gateway.put("GATEWAY_SESSION_KEY", secrets.sessionKey());
        gateway.put("GATEWAY_UPSTREAMS_MEMBERSHIP", upstream(options, Use.MEMBERSHIP));
        gateway.put("GATEWAY_UPSTREAMS_PLEDGE", upstream(options, Use.PLEDGE));
        gateway.put("GATEWAY_UPSTREAMS_SANCTIONS", upstream(options, Use.SANCTIONS));
        for (var service : List.of(membership, pledge, sanctions)) {
            service.put("IDEMPOTENCY_SECRET", secrets.idempotency());
        }
        return List.of(
                application(options, "membership-service", membership, Use.MEMBERSHIP, Use.MEMBERSHIP_MANAGEMENT),
                application(options, "pledge-service", pledge, Use.PLEDGE, Use.PLEDGE_MANAGEMENT),
                application(options, "sanctions-service", sanctions, Use.SANCTIONS, Use.SANCTIONS_MANAGEMENT),
                application(options, "gateway", gateway, Use.GATEWAY, Use.GATEWAY_MANAGEMENT));
    }

    private static Map<String, String> service(
            Infrastructure infrastructure, StackOptions options, String database, Use port, Use management) {
        var environment = common(infrastructure, options, port, management);
        environment.put("QUARKUS_DATASOURCE_JDBC_URL", infrastructure.postgres().jdbcUrl(database));
        environment.put("QUARKUS_DATASOURCE_USERNAME", database);
        environment.put("QUARKUS_DATASOURCE_PASSWORD", database);
        environment.put("KAFKA_BOOTSTRAP_SERVERS", infrastructure.kafka().bootstrapServers());
        return environment;
    }

    private static Map<String, String> common(
            Infrastructure infrastructure, StackOptions options, Use port, Use management) {
        var environment = new HashMap<String, String>();
        environment.put("QUARKUS_PROFILE", "local");
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(options.ports().of(port)));
        environment.put("QUARKUS_MANAGEMENT_HOST", "127.0.0.1");
        environment.put(
                "QUARKUS_MANAGEMENT_PORT", Integer.toString(options.ports().of(management)));
        environment.put(
                "QUARKUS_OIDC_AUTH_SERVER_URL",
                infrastructure.keycloak().issuer().toString());
        return environment;
    }

    private static String upstream(StackOptions options, Use port) {
        return "http://127.0.0.1:" + options.ports().of(port);
    }

    private static Application application(
            StackOptions options, String name, Map<String, String> environment, Use port, Use management) {
        var jar = copyOfBuilt(options.checkout(), name, options.state());
        return new Application(
                name,
                JavaCommand.of(HEAP_MEGABYTES, List.of("-jar", jar.toString())),
                environment,
                options.ports().of(port),
                options.ports().of(management));
    }

    /** Returns the copy that runs: a build takes the place of what it built before, under whoever runs it. */
    static Path copyOfBuilt(Checkout checkout, String name, Path state) {
        var built = checkout.root().resolve(name).resolve("target/quarkus-app");
        if (!Files.exists(built.resolve(JAR))) {
            throw new CannotStart("%s is not built: there is no %s.".formatted(name, built.resolve(JAR)));
        }
        var copy = state.resolve("app").resolve(name);
        try {
            Folders.copy(built, copy);
            return copy.resolve(JAR);
        } catch (IOException e) {
            throw new CannotStart("%s could not be copied to %s: %s.".formatted(name, copy, e.getMessage()), e);
        }
    }
}
