package org.digitaltrust.gateway.route;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A path whose segments are literal or stand for any value: {@code /members/{id}/pledges}.
 *
 * @param text the same as one text, which is asked for with every request
 */
public record PathTemplate(List<String> segments, String text) {

    private static final Pattern LITERAL = Pattern.compile("\\.?[a-z0-9][a-z0-9._-]*");
    private static final Pattern VARIABLE = Pattern.compile("\\{[a-z_]+}");

    public PathTemplate {
        segments = List.copyOf(segments);
    }

    static PathTemplate parse(String template) {
        if (!template.startsWith("/")) {
            throw new IllegalArgumentException("a path begins with a slash: " + template);
        }
        var segments = List.of(template.substring(1).split("/", -1));
        for (var segment : segments) {
            if (!LITERAL.matcher(segment).matches() && !isVariable(segment)) {
                throw new IllegalArgumentException(
                        "neither a literal nor a {variable}: '" + segment + "' in " + template);
            }
        }
        return new PathTemplate(segments, template);
    }

    static boolean isVariable(String segment) {
        return VARIABLE.matcher(segment).matches();
    }

    /** Whether some path fits both and neither is the more particular one, so that nobody could say which is meant. */
    boolean isAmbiguousWith(PathTemplate other) {
        if (segments.size() != other.segments.size()) {
            return false;
        }
        boolean narrower = false;
        boolean wider = false;
        for (int i = 0; i < segments.size(); i++) {
            boolean open = isVariable(segments.get(i));
            boolean otherOpen = isVariable(other.segments.get(i));
            if (!open && !otherOpen && !segments.get(i).equals(other.segments.get(i))) {
                return false;
            }
            narrower |= !open && otherOpen;
            wider |= open && !otherOpen;
        }
        return narrower == wider;
    }

    @Override
    public String toString() {
        return text;
    }
}
