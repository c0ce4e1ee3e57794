package org.digitaltrust.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.digitaltrust.gateway.document.Way;

/** The gateway's route table as it is configured. */
final class RouteLines {
    private static final String TABLE = "gateway/src/main/resources/application.yaml";

    private RouteLines() {}

    static List<Way> ways() {
        var ways = new ArrayList<Way>();
        for (JsonNode line : lines()) {
            for (var method : line.path("methods").asText().split(",", -1)) {
                ways.add(new Way(
                        method,
                        line.path("path").asText(),
                        Set.of(line.path("who").asText().split(",", -1))));
            }
        }
        return ways;
    }

    private static JsonNode lines() {
        try {
            return new YAMLMapper().readTree(Files.text(TABLE)).path("gateway").path("routes");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(TABLE, e);
        }
    }
}
