package org.digitaltrust.sanctions.rundown;

import static org.digitaltrust.sanctions.problem.SanctionsProblem.RUNDOWN_TOO_LONG;
import static org.digitaltrust.sanctions.problem.SanctionsProblem.UNREADABLE_RUNDOWN;

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

    /** Sixty for each row. */
    private static final int MOST_VALUES = 60 * Rundown.MOST_ROWS;

    /** In a list, which is in the object. */
    private static final int ITEM_DEPTH = 2;

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
            refuseIfTooLong(body);
            return json.readTree(body);
        } catch (JsonProcessingException broken) {
            throw InputFaults.unreadable(broken);
        } catch (IOException notText) { // from bytes in memory: broken UTF-8, never a device
            throw EdgeProblem.UNREADABLE_JSON.with("it is not UTF-8");
        }
    }

    /** Before anything is built of it: a tree takes many times the bytes. */
    private void refuseIfTooLong(byte[] body) throws IOException {
        try (var parser = json.createParser(body)) {
            int depth = 0;
            int items = 0;
            int values = 0;
            for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
                depth -= token.isStructEnd() ? 1 : 0;
                if (token.isStructStart() || token.isScalarValue()) {
                    values++;
                    items += depth == ITEM_DEPTH ? 1 : 0;
                }
                depth += token.isStructStart() ? 1 : 0;
                if (items > Rundown.MOST_ROWS) {
                    throw RUNDOWN_TOO_LONG.with(Rundown.MOST_ROWS);
                }
                if (values > MOST_VALUES) {
                    throw UNREADABLE_RUNDOWN.with().at("body", "must have at most " + MOST_VALUES + " values");
                }
            }
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
