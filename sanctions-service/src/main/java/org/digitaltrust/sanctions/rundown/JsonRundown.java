package org.digitaltrust.sanctions.rundown;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import org.digitaltrust.chassis.problem.EdgeProblem;
import org.digitaltrust.chassis.problem.InputFaults;
import org.digitaltrust.chassis.problem.Problem;

/** {@code {"items": [...]}}: objects whose members are named like the columns. Items count from 1. */
@Singleton
class JsonRundown implements RundownFormat {

    private final ObjectMapper json;

    JsonRundown(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public String mediaType() {
        return MediaType.APPLICATION_JSON;
    }

    @Override
    public Rundown read(byte[] body) {
        var rundown = new Rundown();
        int row = 0;
        for (var item : items(body)) {
            read(++row, item, rundown);
        }
        return rundown;
    }

    private JsonNode items(byte[] body) {
        var root = tree(body);
        for (Iterator<String> names = root.fieldNames(); names.hasNext(); ) {
            var name = names.next();
            if (!name.equals("items")) {
                throw Problem.invalid(Columns.shown(name), "is not a known property");
            }
        }
        if (!root.path("items").isArray()) {
            throw Problem.invalid("items", "must be a list");
        }
        return root.path("items");
    }

    private JsonNode tree(byte[] body) {
        try {
            return json.readTree(body);
        } catch (JsonProcessingException broken) {
            throw InputFaults.unreadable(broken);
        } catch (IOException notText) { // from bytes in memory: broken UTF-8, never a device
            throw EdgeProblem.UNREADABLE_JSON.with("it is not UTF-8");
        }
    }

    private static void read(int row, JsonNode item, Rundown rundown) {
        if (!item.isObject()) {
            rundown.addUnreadable(row, "must be an object");
            return;
        }
        var cells = new EnumMap<Column, String>(Column.class);
        var ignored = new ArrayList<String>();
        for (var member : item.properties()) {
            var column = Column.named(member.getKey());
            var value = member.getValue();
            if (column.isEmpty()) {
                ignored.add(Columns.shown(member.getKey()));
            } else if (value.isContainerNode()) {
                rundown.addUnreadable(row, column.get().key() + " must be text, a number or true or false");
                return;
            } else if (!value.isNull() && !value.asText().isBlank()) {
                cells.put(column.get(), value.asText().strip());
            }
        }
        rundown.ignore(ignored);
        rundown.add(row, cells);
    }
}
