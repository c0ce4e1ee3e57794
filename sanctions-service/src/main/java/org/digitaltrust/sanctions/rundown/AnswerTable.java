package org.digitaltrust.sanctions.rundown;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * An answer as a table for spreadsheets: a line for each row of the list in its order, those that could not be read included.
 */
record AnswerTable(List<List<String>> lines, String receipt) {

    private static final List<String> HEADINGS = List.of(
            "row",
            "person",
            "role",
            "medium",
            "start",
            "programme",
            "channel",
            "birth_year",
            "territory",
            "commercial",
            "sector",
            "programme_class",
            "content",
            "carve_out",
            "permit_id",
            "outcome",
            "decision",
            "reason",
            "obligations",
            "candidates",
            "next_change_at");

    private record Line(int row, List<String> cells) {}

    static AnswerTable of(JsonNode answer) {
        var lines = new ArrayList<Line>();
        answer.path("rows").forEach(it -> lines.add(new Line(it.path("row").asInt(), answered(it))));
        answer.path("unreadable")
                .forEach(it -> lines.add(new Line(it.path("row").asInt(), unreadable(it))));
        lines.sort(Comparator.comparingInt(Line::row));
        var table = new ArrayList<List<String>>();
        table.add(HEADINGS);
        lines.forEach(it -> table.add(it.cells()));
        return new AnswerTable(table, answer.path("receipt").asText());
    }

    private static List<String> answered(JsonNode row) {
        return HEADINGS.stream()
                .map(it -> text(
                        it, row.has(it) ? row.path(it) : row.path("details").path(it)))
                .toList();
    }

    private static List<String> unreadable(JsonNode row) {
        return HEADINGS.stream()
                .map(it -> switch (it) {
                    case "row" -> row.path("row").asText();
                    case "outcome" -> "unreadable";
                    case "reason" -> row.path("message").asText();
                    default -> "";
                })
                .toList();
    }

    private static String text(String heading, JsonNode value) {
        if (value.isMissingNode() || value.isNull()) {
            return "";
        }
        return switch (heading) {
            case "start", "next_change_at" ->
                Instant.parse(value.asText())
                        .atZone(StartTime.VIET_NAM)
                        .toOffsetDateTime()
                        .toString();
            case "obligations" -> joined(value);
            case "candidates" ->
                StreamSupport.stream(value.spliterator(), false)
                        .map(it -> "%s (%s, %s)"
                                .formatted(
                                        it.path("name").asText(),
                                        it.path("band").asText(),
                                        it.path("subject_id").asText()))
                        .collect(Collectors.joining("; "));
            default -> value.asText();
        };
    }

    private static String joined(JsonNode values) {
        return StreamSupport.stream(values.spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.joining(", "));
    }
}
