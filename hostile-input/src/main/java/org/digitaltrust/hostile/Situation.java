package org.digitaltrust.hostile;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What there is when an operation is called, so that requests get further than "no such thing".
 *
 * @param places values of path parameters, by the path up to and with the parameter
 * @param values values of query parameters and headers that mean something now, by name
 * @param bodies bodies that would be accepted now, by media type
 */
public record Situation(
        Map<String, List<String>> places, Map<String, List<String>> values, Map<String, List<String>> bodies) {

    public Situation {
        places = Map.copyOf(places);
        values = Map.copyOf(values);
        bodies = Map.copyOf(bodies);
    }

    public static Situation unknown() {
        return new Situation(Map.of(), Map.of(), Map.of());
    }

    /** There are these at this path, which ends in a parameter. */
    public Situation with(String place, String... these) {
        return new Situation(and(places, place, these), values, bodies);
    }

    /** These mean something in the query parameter or header of this name. */
    public Situation saying(String name, String... these) {
        return new Situation(places, and(values, name, these), bodies);
    }

    /** One of these would be accepted as a body of this media type. */
    public Situation sending(String mediaType, String... these) {
        return new Situation(places, values, and(bodies, mediaType, these));
    }

    private static Map<String, List<String>> and(Map<String, List<String>> some, String name, String... more) {
        var all = new HashMap<>(some);
        all.put(name, List.of(more));
        return all;
    }
}
