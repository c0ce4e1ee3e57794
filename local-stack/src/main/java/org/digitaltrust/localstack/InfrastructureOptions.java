package org.digitaltrust.localstack;

import java.nio.file.Path;

/**
 * What to start, and where.
 *
 * @param state folder that keeps the data
 * @param keycloak whether Keycloak is wanted; PostgreSQL and Kafka always are
 * @param throwaway for tests: speed before durability, Kafka compacts in seconds
 * @param progress told about each step
 */
public record InfrastructureOptions(
        Checkout checkout, Path state, Ports ports, boolean keycloak, boolean throwaway, Progress progress) {

    /** Where a process of this stack writes its log. */
    Path log(String name) {
        return state.resolve("logs").resolve(name + ".log");
    }
}
