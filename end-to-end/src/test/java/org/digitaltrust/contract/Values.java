package org.digitaltrust.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Map;

/** Believable values for properties, by what they are called. All names are made up. */
final class Values {
    private static final Map<String, String> TEXTS = Map.ofEntries(
            Map.entry("account", "tiktok:@example_handle"),
            Map.entry("activities", "all"),
            Map.entry("appeal_status", "none"),
            Map.entry("article", "Art. 11(9)(a)"),
            Map.entry("audience", "influencer"),
            Map.entry("authority", "Sở mẫu"),
            Map.entry("cause", "restriction_imposed"),
            Map.entry("chapter", "79"),
            Map.entry("code", "television"),
            Map.entry("commerciality", "all"),
            Map.entry("content", "all"),
            Map.entry("decision_number", "42/QĐ-MẪU"),
            Map.entry("display_name", "Người Kể Chuyện (mẫu)"),
            Map.entry("email", "sample@sample.example"),
            Map.entry("en", "Television"),
            Map.entry("handle", "@example_handle"),
            Map.entry("instrument", "decree-38-2021"),
            Map.entry("kid", "2026-11"),
            Map.entry("language", "vi"),
            Map.entry("legal_name", "Nguyễn Thị Mẫu"),
            Map.entry("level", "restricted"),
            Map.entry("locale", "vi"),
            Map.entry("matched_name", "Nguyễn Thị Mẫu"),
            Map.entry("media", "all"),
            Map.entry("medium", "television"),
            Map.entry("name", "Nguyễn Thị Mẫu"),
            Map.entry("name_en", "Television"),
            Map.entry("name_vi", "Truyền hình"),
            Map.entry("next_cursor", "MDE5Mg"),
            Map.entry("party", "broadcaster-one"),
            Map.entry("platform", "tiktok"),
            Map.entry("programme_classes", "all"),
            Map.entry("reasons", "seen in a broadcast"),
            Map.entry("sectors", "all"),
            Map.entry("sha256", "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"),
            Map.entry("territories", "all"),
            Map.entry("territory", "79"),
            Map.entry("title", "Quy tắc ứng xử (mẫu)"),
            Map.entry("vi", "Truyền hình"));

    private Values() {}

    static JsonNode of(JsonNode schema, String name) {
        var make = JsonNodeFactory.instance;
        var type = schema.path("type").isArray()
                ? schema.path("type").get(0).asText()
                : schema.path("type").asText();
        return switch (type) {
            case "boolean" -> make.booleanNode(true);
            case "integer" ->
                make.numberNode(
                        name.equals("birth_year")
                                ? 1990
                                : Math.max(1, schema.path("minimum").asInt(1)));
            case "number" -> make.numberNode(0.97);
            default -> make.textNode(text(schema.path("format").asText(), name));
        };
    }

    private static String text(String format, String name) {
        return switch (format) {
            case "date-time" -> "2026-12-01T13:00:00Z";
            case "date" -> "2026-12-01";
            case "uuid" -> "01920000-0000-7000-8000-00000000000a";
            case "uri" -> "https://gateway.example/";
            default -> TEXTS.getOrDefault(name, name.isEmpty() ? "text" : name.replace('_', ' '));
        };
    }
}
