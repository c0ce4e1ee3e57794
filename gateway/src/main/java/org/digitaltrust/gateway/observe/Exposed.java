package org.digitaltrust.gateway.observe;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Which values may become labels: each label multiplies the series, and neither clients nor callers may grow them at will. */
final class Exposed {

    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");
    /** The client of those who need not say who they are. */
    static final String NOBODY = "public";

    private static final String OTHER = "other";

    private final int most;
    private final Set<String> clients = ConcurrentHashMap.newKeySet();

    Exposed(int most) {
        this.most = most;
    }

    static String method(String method) {
        return METHODS.contains(method) ? method : OTHER;
    }

    String client(String client) {
        if (clients.contains(client)) {
            return client;
        }
        return clients.size() < most && clients.add(client) ? client : OTHER;
    }
}
