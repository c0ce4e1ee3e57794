package org.digitaltrust.deployment;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * One thing that a client can ask for, as a route or an endpoint describes it.
 *
 * @param path with all variables alike: what they are called and which values they take is the service's business
 * @param service the gateway's name for it
 * @param who roles and scopes, or {@code public} or {@code authenticated}
 */
record Operation(String method, String path, String service, Set<String> who) {
    private static final Pattern VARIABLE = Pattern.compile("\\{[^}]*}");

    Operation {
        path = VARIABLE.matcher(path).replaceAll("{}");
        who = new TreeSet<>(who);
    }
}
