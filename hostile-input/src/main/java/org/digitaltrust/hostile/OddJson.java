package org.digitaltrust.hostile;

import java.util.List;

/** Values, as JSON spells them or fails to, that are of another type, size or form than anybody expects. */
final class OddJson {

    private static final List<String> ODD = List.of(
            "null",
            "true",
            "false",
            "0",
            "-0",
            "1",
            "-1",
            "1.0",
            "0.5",
            "1e0",
            "127",
            "32768",
            "2147483647",
            "2147483648",
            "-2147483649",
            "9007199254740993",
            "9223372036854775807",
            "9223372036854775808",
            "-9223372036854775809",
            "1e308",
            "1e400",
            "-1e400",
            "1e-400",
            "1E+2147483648",
            "3." + "1".repeat(1_200),
            "9".repeat(999),
            "9".repeat(1_001),
            "01",
            "+1",
            ".5",
            "NaN",
            "Infinity",
            "undefined",
            "'single'",
            "[]",
            "[null]",
            "[[]]",
            "[{}]",
            "{}",
            "{\"\": null}",
            "{\"a\": {\"a\": {\"a\": 1}}}",
            "{\"@type\": \"java.lang.Object\"}",
            "{\"$ref\": \"#/x\"}",
            "{\"__proto__\": {}}",
            "\"\\ud800\"",
            "\"\\u0000\"",
            "\"\\x\"",
            "\"\\u12\"",
            "\"unended",
            "/* comment */ 1",
            list("null", 1_001),
            list("\"a\"", 5_000),
            list("{}", 600),
            nested("[", "]", 60),
            nested("[", "]", 1_001),
            nested("[", "]", 20_000),
            nested("{\"a\":", "}", 400).replace(":}", ":1}"),
            nested("{\"a\":", "}", 5_000).replace(":}", ":1}"));

    private OddJson() {}

    static String any(Chance chance) {
        return chance.in(0.5) ? chance.oneOf(ODD) : text(OddText.any(chance));
    }

    /** A text as a JSON string; what is no text is escaped, so that it arrives. */
    static String text(String value) {
        var json = new StringBuilder("\"");
        value.chars().forEach(it -> {
            if (it == '"' || it == '\\') {
                json.append('\\').append((char) it);
            } else if (it < 0x20 || Character.isSurrogate((char) it)) {
                json.append("\\u%04x".formatted(it));
            } else {
                json.append((char) it);
            }
        });
        return json.append('"').toString();
    }

    private static String list(String element, int size) {
        return "[" + (element + ",").repeat(size - 1) + element + "]";
    }

    private static String nested(String open, String close, int depth) {
        return open.repeat(depth) + close.repeat(depth);
    }
}
