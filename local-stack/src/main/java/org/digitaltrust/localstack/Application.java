package org.digitaltrust.localstack;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One application of the stack.
 *
 * @param command the whole command line
 * @param environment all its configuration
 * @param port where it answers
 * @param managementPort where {@code /q/health/ready} answers 200 once it is ready
 */
public record Application(
        String name, List<String> command, Map<String, String> environment, int port, int managementPort) {

    public Application {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }

    /** The same on other ports. */
    Application on(String otherName, int otherPort, int otherManagementPort) {
        return new Application(otherName, command, environment, otherPort, otherManagementPort)
                .with(Map.of(
                        "QUARKUS_HTTP_PORT", Integer.toString(otherPort),
                        "QUARKUS_MANAGEMENT_PORT", Integer.toString(otherManagementPort)));
    }

    /** The same with these variables changed or added. */
    Application with(Map<String, String> changes) {
        var changed = new HashMap<>(environment);
        changed.putAll(changes);
        return new Application(name, command, changed, port, managementPort);
    }

    URI readiness() {
        return URI.create("http://127.0.0.1:" + managementPort + "/q/health/ready");
    }
}
