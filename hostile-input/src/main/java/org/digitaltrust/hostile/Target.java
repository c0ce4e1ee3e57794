package org.digitaltrust.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** Makes paths and queries. */
final class Target {

    /** Shorter than the request line that servers here take. */
    private static final int LONGEST = 6_000;

    private static final String UNRESERVED = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_~.";
    private static final List<String> STRANGE_NAMES =
            List.of("surplus", "limit", "cursor", "_method", "access_token", "\u0000", "");

    private final Situation situation;
    private final Sample sample;
    private final Chance chance;

    Target(Situation situation, Sample sample, Chance chance) {
        this.situation = situation;
        this.sample = sample;
        this.chance = chance;
    }

    /** The path of an operation, with one odd value if it is to be spoilt. */
    String path(Operation operation, boolean spoilt) {
        var parameters = operation.parameters(Parameter.In.PATH);
        var odd = spoilt ? chance.oneOf(parameters).name() : "";
        var path = operation.path();
        for (var parameter : parameters) {
            var name = "{" + parameter.name() + "}";
            var place = operation.path().substring(0, operation.path().indexOf(name) + name.length());
            var value = parameter.name().equals(odd) ? oddSegment() : place(place, parameter);
            path = path.replace(name, encoded(value));
        }
        return path;
    }

    /** Empty and dotted segments would make it the path of something else. */
    private String oddSegment() {
        String segment;
        do {
            segment = chance.in(0.3) ? chance.uuid().toString() : OddText.brief(chance);
        } while (segment.isEmpty() || segment.equals("."));
        return segment;
    }

    private String place(String place, Parameter parameter) {
        var known = situation.places().get(place);
        return known == null || chance.in(0.05) ? plain(sample.of(parameter.schema())) : chance.oneOf(known);
    }

    String query(Operation operation, boolean spoilt) {
        var pairs = new ArrayList<String>();
        var parameters = operation.parameters(Parameter.In.QUERY);
        var odd = spoilt && !parameters.isEmpty() ? chance.oneOf(parameters).name() : "";
        for (var parameter : parameters) {
            if (parameter.name().equals(odd)) {
                pairs.add(pair(parameter.name(), OddText.brief(chance)));
                if (chance.in(0.1)) {
                    pairs.add(pair(parameter.name(), good(parameter)));
                }
            } else if (parameter.required() || chance.in(0.3)) {
                pairs.add(pair(parameter.name(), good(parameter)));
            }
        }
        if (spoilt && (odd.isEmpty() || chance.in(0.1))) {
            pairs.add(pair(chance.oneOf(STRANGE_NAMES), OddText.brief(chance)));
        }
        return pairs.isEmpty() ? "" : "?" + String.join("&", pairs);
    }

    private String good(Parameter parameter) {
        var known = situation.values().get(parameter.name());
        return known == null ? plain(sample.of(parameter.schema())) : chance.oneOf(known);
    }

    private static String plain(JsonNode value) {
        return value.asText();
    }

    private static String pair(String name, String value) {
        return encoded(name) + "=" + encoded(value);
    }

    /** Percent-encoded UTF-8; of what is no text, the bytes that UTF-8 would have for it. */
    static String encoded(String text) {
        var encoded = new StringBuilder();
        var points = text.codePoints().iterator();
        while (points.hasNext() && encoded.length() < LONGEST) {
            int point = points.nextInt();
            if (UNRESERVED.indexOf(point) >= 0) {
                encoded.append((char) point);
            } else if (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE) {
                encoded.append("%%ED%%%02X%%%02X".formatted(0x80 + point / 64 % 64, 0x80 + point % 64));
            } else {
                for (byte it : Character.toString(point).getBytes(UTF_8)) {
                    encoded.append("%%%02X".formatted(it));
                }
            }
        }
        return encoded.toString();
    }
}
