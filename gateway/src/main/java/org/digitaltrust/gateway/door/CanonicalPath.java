package org.digitaltrust.gateway.door;

import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Accepts a request target only in the one spelling that every program along the way reads alike. What could be read in
 * two ways is refused before anything is decided by it.
 */
final class CanonicalPath {

    private static final String NEVER_ENCODED = "/\\;%";
    private static final String NEVER_IN_QUERIES = "\"#<>\\^`{|}";
    private static final String ESCAPE = "must have two hexadecimal digits after %";
    private static final String UNRESERVED_MARKS = "-._~";

    private CanonicalPath() {}

    /**
     * What is wrong with a request target.
     *
     * @param target as it stands in the request line, with its query
     * @return null for a canonical one
     */
    static @Nullable String faultOf(String target) {
        String path = pathOf(target);
        if (!path.startsWith("/")) {
            return "must begin with a slash";
        }
        var fault = faultInCharacters(path);
        if (fault != null) {
            return fault;
        }
        for (var segment : path.substring(1).split("/", -1)) {
            if (segment.equals(".") || segment.equals("..")) {
                return "must not contain dot segments";
            }
        }
        return path.contains("//") ? "must not contain empty segments" : null;
    }

    /**
     * What is wrong with the query of a request target: services refuse it without saying why.
     *
     * @return null for a sound one, or none
     */
    static @Nullable String faultInQuery(String target) {
        for (int i = pathOf(target).length(); i < target.length(); i++) {
            char c = target.charAt(i);
            if (c <= ' ' || c >= 0x7f || NEVER_IN_QUERIES.indexOf(c) >= 0) {
                return "must have other characters than ASCII's letters, digits and marks encoded";
            }
            if (c == '%' && !isEscape(target, i)) {
                return ESCAPE;
            }
        }
        return null;
    }

    private static boolean isEscape(String text, int at) {
        return at + 2 < text.length()
                && HexFormat.isHexDigit(text.charAt(at + 1))
                && HexFormat.isHexDigit(text.charAt(at + 2));
    }

    static String pathOf(String target) {
        int query = target.indexOf('?');
        return query < 0 ? target : target.substring(0, query);
    }

    private static @Nullable String faultInCharacters(String path) {
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i);
            if (c <= ' ' || c >= 0x7f) {
                return "must not contain control characters, spaces or characters outside ASCII";
            }
            if (c == ';' || c == '\\' || c == '#') {
                return "must not contain ; \\ or #";
            }
            if (c == '%') {
                var fault = faultInEscape(path, i);
                if (fault != null) {
                    return fault;
                }
            }
        }
        return null;
    }

    private static @Nullable String faultInEscape(String path, int at) {
        if (!isEscape(path, at)) {
            return ESCAPE;
        }
        int octet = HexFormat.fromHexDigits(path, at + 1, at + 3);
        if (octet < ' ' || octet == 0x7f) {
            return "must not contain control characters";
        }
        if (NEVER_ENCODED.indexOf(octet) >= 0) {
            return "must not contain / \\ ; or % in encoded form";
        }
        // %2e is a dot to some and three characters to others; so is every character that needs no encoding.
        boolean unreserved = octet < 0x7f && (Character.isLetterOrDigit(octet) || UNRESERVED_MARKS.indexOf(octet) >= 0);
        return unreserved ? "must not encode letters, digits or - . _ ~" : null;
    }
}
