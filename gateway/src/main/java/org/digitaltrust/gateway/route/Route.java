package org.digitaltrust.gateway.route;

import java.time.Duration;
import java.util.Set;

/**
 * A way in.
 *
 * @param upstream the service behind it, or {@link #OURSELVES}
 * @param maxBody bytes of a request
 * @param maxAnswer bytes of an answer
 * @param timeout how long the client may take to send its whole body, and then the service to begin its answer
 * @param cost tokens of the caller's bucket that one request takes
 * @param gzip whether answers hold no secret, and may be compressed
 */
public record Route(
        PathTemplate path,
        Set<String> methods,
        String upstream,
        Access access,
        long maxBody,
        long maxAnswer,
        Duration timeout,
        int cost,
        boolean gzip) {

    /** The upstream of routes that need none. */
    public static final String OURSELVES = "gateway";

    private static final Set<String> KNOWN = Set.of("GET", "POST", "PUT", "PATCH", "DELETE");

    private static final Set<String> WITH_BODY = Set.of("POST", "PUT", "PATCH");

    public Route {
        methods = Set.copyOf(methods);
        if (methods.isEmpty() || !KNOWN.containsAll(methods)) {
            throw new IllegalArgumentException(path + " has methods other than " + KNOWN + ": " + methods);
        }
        if (maxBody < 0 || maxAnswer < 0 || !timeout.isPositive()) {
            throw new IllegalArgumentException(path + " needs limits of its bodies and a timeout");
        }
        if (cost < 1) {
            throw new IllegalArgumentException(path + " costs at least 1");
        }
    }

    /** Whether requests of this method may carry a body; of all others none is accepted, nor sent on. */
    public static boolean takesBody(String method) {
        return WITH_BODY.contains(method);
    }

    /** The path as it is configured, which names nobody. */
    public String template() {
        return path.toString();
    }

    boolean sharesMethodWith(Route other) {
        return methods.stream().anyMatch(other.methods::contains);
    }

    @Override
    public String toString() {
        return methods + " " + path;
    }
}
