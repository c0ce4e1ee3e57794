package org.digitaltrust.gateway.document;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * A method and a path of the route table, and who may take them.
 *
 * @param path with all variables alike: services call them by better names than the table does
 * @param who {@code public}, {@code authenticated}, or roles and scopes
 */
public record Way(String method, String path, Set<String> who) {

    private static final Pattern VARIABLE = Pattern.compile("\\{[^}]*}");

    public Way {
        path = alike(path);
        who = new TreeSet<>(who);
    }

    boolean leadsTo(String otherMethod, String otherPath) {
        return method.equalsIgnoreCase(otherMethod) && path.equals(alike(otherPath));
    }

    private static String alike(String path) {
        return VARIABLE.matcher(path).replaceAll("{}");
    }
}
