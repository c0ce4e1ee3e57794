package org.digitaltrust.gateway.session;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where a browser goes after signing in: a path on our own origin, and nothing that a browser could take for another. */
final class ReturnPath {

    static final String START = "/";

    /** Printable ASCII without quotes, backslash and angle brackets: what a header and a cookie can carry unchanged. */
    private static final Pattern LOCAL = Pattern.compile("/[!#-;=?-\\[\\]^_a-~]{0,511}");

    private ReturnPath() {}

    static @Nullable String faultOf(String path) {
        if (!LOCAL.matcher(path).matches()) {
            return "must be a path that begins with a slash, of at most 512 printable characters";
        }
        return path.startsWith("//") ? "must not begin with two slashes" : null;
    }
}
