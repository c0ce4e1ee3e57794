package org.digitaltrust.sanctions.evaluation;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.digitaltrust.sanctions.restriction.Dimension;
import org.digitaltrust.sanctions.restriction.Scope;
import org.jspecify.annotations.Nullable;

/**
 * Whether a restriction's scope covers the appearance that is asked about. A dimension that the question does not name is
 * covered, marked {@code unspecified}: whoever does not say where the programme airs must reckon with every province.
 */
final class Coverage {

    static final String UNSPECIFIED = "unspecified";

    /** Territories that contain others; all the rest are provinces, which contain only themselves. */
    private static final Set<String> WIDE = Set.of("vn", "worldwide");

    private Coverage() {}

    static boolean covers(Scope scope, Question question) {
        var place = question.place();
        return scope.media().covers(place.medium())
                && scope.activities().covers(question.activity())
                && covers(scope.commerciality(), place.commerciality())
                && covers(scope.sectors(), place.sector())
                && covers(scope.programmeClasses(), place.programmeClass())
                && coversTerritory(scope.territories(), place.territory())
                && covers(scope.content(), place.content());
    }

    private static boolean covers(Dimension dimension, @Nullable String asked) {
        return asked == null || dimension.covers(asked);
    }

    /** Containment either way: a restriction in one province meets a question about the country, and the reverse. */
    private static boolean coversTerritory(Dimension territories, @Nullable String asked) {
        if (asked == null || WIDE.contains(asked) || territories.covers(asked)) {
            return true;
        }
        return WIDE.stream().anyMatch(territories::covers);
    }

    /** The dimensions that a scope was matched on, and what matched. */
    static Map<String, String> matched(Scope scope, Question question) {
        var place = question.place();
        var matched = new LinkedHashMap<String, String>();
        matched.put("medium", place.medium());
        matched.put("activity", question.activity());
        note(matched, "commerciality", scope.commerciality(), place.commerciality());
        note(matched, "sector", scope.sectors(), place.sector());
        note(matched, "programme_class", scope.programmeClasses(), place.programmeClass());
        note(matched, "territory", scope.territories(), place.territory());
        note(matched, "content", scope.content(), place.content());
        return matched;
    }

    private static void note(Map<String, String> matched, String name, Dimension dimension, @Nullable String asked) {
        switch (dimension) {
            case Dimension.All all -> {
                // Covers everything, so nothing in particular was matched.
            }
            case Dimension.Only only -> matched.put(name, asked == null ? UNSPECIFIED : asked);
        }
    }
}
