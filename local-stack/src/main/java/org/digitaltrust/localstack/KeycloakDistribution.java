package org.digitaltrust.localstack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Keycloak as Maven unpacked it, prepared once for PostgreSQL so that every start after that is quick. */
record KeycloakDistribution(Path home) {

    private static final List<String> BUILD = List.of("build", "--db=postgres", "--health-enabled=true");

    static KeycloakDistribution built(InfrastructureOptions options, Ledger ledger) {
        var checkout = options.checkout();
        var distribution = new KeycloakDistribution(checkout.keycloakHome());
        if (!Files.isDirectory(distribution.home)) {
            throw new CannotStart("Keycloak is missing in " + distribution.home
                    + ": build the project once with ./dta up or ./dta test, which unpack it.");
        }
        try (var _ = FolderLock.await(checkout.dist().resolve("keycloak.lock"))) {
            var marker = distribution.home.resolve("data/built-for");
            var wanted = String.join(" ", BUILD);
            if (!Files.exists(marker) || !Files.readString(marker).equals(wanted)) {
                options.progress().tell("Keycloak is prepared for PostgreSQL, once");
                distribution.build(options.log("keycloak-build"), ledger);
                Folders.write(marker, wanted);
            }
            return distribution;
        } catch (IOException e) {
            throw new CannotStart("Keycloak could not be prepared: " + e.getMessage() + ".", e);
        }
    }

    private void build(Path log, Ledger ledger) {
        Child.run(
                new Child.Program("Keycloak's preparation", command(BUILD), Map.of(), home, log, Child.Stop.TERM),
                ledger);
    }

    /**
     * What {@code kc.sh} would run. Its shell stays between us and the JVM, so that killing it leaves the JVM behind; one
     * process is simpler to stop.
     */
    List<String> command(List<String> arguments) {
        var rest = new ArrayList<>(List.of(
                "-XX:MetaspaceSize=96M",
                "-Djava.security.egd=file:/dev/urandom",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory=io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                "--add-opens=java.base/java.security=ALL-UNNAMED",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "--enable-native-access=ALL-UNNAMED",
                "-Duser.language=en",
                "-Duser.country=US",
                "-Dkc.home.dir=" + home,
                "-Djboss.server.config.dir=" + home.resolve("conf"),
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Dpicocli.disable.closures=true",
                "-Dquarkus-log-max-startup-records=10000",
                "-cp",
                home.resolve("lib/quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint"));
        rest.addAll(arguments);
        return JavaCommand.of(384, rest);
    }
}
