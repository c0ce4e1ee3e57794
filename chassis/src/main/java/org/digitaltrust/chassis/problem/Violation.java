package org.digitaltrust.chassis.problem;

/**
 * What is wrong with one part of a request.
 *
 * @param field the path of the property as the client wrote it, such as {@code accounts[0].handle}
 * @param message what is wrong; in the reader's language where a rule of form says it, else in English
 */
public record Violation(String field, String message) {}
