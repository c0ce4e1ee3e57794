package org.digitaltrust.membership.importing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.digitaltrust.chassis.problem.InputFaults;
import org.digitaltrust.chassis.problem.Violation;

/** A form in JSON on each line. */
final class NdjsonFormat implements LineFormat {

    private static final TypeReference<LinkedHashMap<String, Object>> PROPERTIES = new TypeReference<>() {};

    private final ObjectMapper json;

    NdjsonFormat(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public LineContent read(String line) {
        try {
            if (!(json.readTree(line) instanceof ObjectNode properties)) {
                return LineContent.Unreadable.because("must be a JSON object");
            }
            return filled(properties);
        } catch (JsonProcessingException e) {
            var where = e.getLocation();
            return LineContent.Unreadable.because(
                    where == null
                            ? "is not JSON"
                            : "is not JSON, or names a property twice, at column " + where.getColumnNr());
        }
    }

    /** Text that no database could keep is named with its property. */
    private LineContent filled(ObjectNode properties) throws JsonProcessingException {
        try {
            Map<String, Object> map = json.treeToValue(properties, PROPERTIES);
            return new LineContent.Filled(map);
        } catch (JsonMappingException e) {
            return new LineContent.Unreadable(InputFaults.of(e).violations());
        }
    }

    @Override
    public List<Violation> inItsWords(List<Violation> violations) {
        return violations;
    }
}
