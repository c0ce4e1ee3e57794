package org.digitaltrust.localstack;

import java.net.URI;
import java.nio.file.Path;

/**
 * A whole stack: what runs, on which ports, with its data where.
 *
 * @param state folder that keeps data, logs and secrets
 * @param throwaway for tests: speed before durability
 */
public record StackOptions(
        Checkout checkout, Path state, Ports ports, boolean throwaway, Applications applications, Progress progress) {

    /** The suite on free ports, with empty databases and topics, in a folder that keeps Keycloak's tables for the next run. */
    public static StackOptions forTest() {
        return forTest(Checkout.find().test());
    }

    /** The same with a folder of the test's own. */
    public static StackOptions forTest(Path state) {
        return new StackOptions(Checkout.find(), state, Ports.free(), true, Applications.suite(), Progress.silent());
    }

    /** The address under which callers know the suite. */
    public URI publicOrigin() {
        return URI.create("http://localhost:" + ports.of(Ports.Use.GATEWAY));
    }

    InfrastructureOptions infrastructure() {
        return new InfrastructureOptions(checkout, state, ports, true, throwaway, progress);
    }
}
