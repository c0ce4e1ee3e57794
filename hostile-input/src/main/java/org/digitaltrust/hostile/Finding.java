package org.digitaltrust.hostile;

import java.util.List;

/**
 * An answer that breaks a promise.
 *
 * @param number which of the operation's requests it is
 * @param curl the request, to be sent again
 * @param answer its beginning
 */
public record Finding(String operation, int number, List<String> faults, String curl, String answer) {

    private static final int ENOUGH = 600;

    static Finding of(HostileRequest request, List<String> faults, String curl, String answer) {
        return new Finding(
                request.operation().id(),
                request.number(),
                faults,
                curl,
                answer.length() > ENOUGH ? answer.substring(0, ENOUGH) + "..." : answer);
    }

    @Override
    public String toString() {
        return "%n%s #%d: %s%n  %s%n  -> %s".formatted(operation, number, String.join("; ", faults), curl, answer);
    }
}
