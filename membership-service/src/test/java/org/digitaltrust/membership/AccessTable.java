package org.digitaltrust.membership;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The table of who may what, as it is written in {@code access-table.md}. */
final class AccessTable {

    /**
     * One request.
     *
     * @param set whether there is a scene; else nobody has applied
     * @param path with the names of what is in the scene
     * @param outcomes by column
     */
    record Row(String operation, boolean set, String method, String path, Map<String, String> outcomes) {

        /** Whose object it is. */
        String owner() {
            return path.contains("{draft}") ? "member2" : "member1";
        }

        String other() {
            return owner().equals("member1") ? "member2" : "member1";
        }

        String pathIn(Scene scene) {
            return path.replace("{member}", scene.member().toString())
                    .replace("{unheld}", scene.beside().unheld().toString())
                    .replace("{account}", scene.beside().account())
                    .replace("{accepted}", scene.accepted())
                    .replace("{draft}", scene.draft())
                    .replace("{submitted}", scene.submitted())
                    .replace("{assessed}", scene.assessed())
                    .replace("{rejected}", scene.rejected())
                    .replace("{delegation}", scene.beside().delegation())
                    .replace("{erasure}", scene.beside().erasure().toString())
                    .replace("{account}", scene.beside().account())
                    .replace("{recognition}", scene.beside().recognition())
                    .replace("{import}", scene.beside().list().toString());
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    private AccessTable() {}

    static List<Row> rows() {
        var lines = text().lines()
                .filter(it -> it.startsWith("|"))
                .map(AccessTable::cells)
                .toList();
        var columns = lines.getFirst();
        return lines.stream().skip(2).map(it -> row(columns, it)).toList();
    }

    private static Row row(List<String> columns, List<String> cells) {
        var request = cells.get(2).split(" ", 2);
        var outcomes = new LinkedHashMap<String, String>();
        for (int i = 3; i < columns.size(); i++) {
            outcomes.put(columns.get(i), cells.get(i));
        }
        return new Row(cells.get(0), cells.get(1).equals("set"), request[0], "/membership/v1" + request[1], outcomes);
    }

    private static List<String> cells(String line) {
        return Arrays.stream(line.substring(1, line.length() - 1).split("\\|", -1))
                .map(String::strip)
                .toList();
    }

    private static String text() {
        try (var stream = AccessTable.class.getResourceAsStream("/access-table.md")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
