package org.digitaltrust.gateway.document;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The operations of an OpenAPI document. */
public final class Operations {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch", "head", "options");

    private Operations() {}

    /** One operation where it stands. */
    public record Operation(String method, String path, ObjectNode node, ObjectNode paths) {

        void remove() {
            var item = (ObjectNode) paths.get(path);
            item.remove(method);
            if (METHODS.stream().noneMatch(item::has)) {
                paths.remove(path);
            }
        }

        @Override
        public String toString() {
            return method.toUpperCase(Locale.ROOT) + " " + path;
        }
    }

    public static List<Operation> of(ObjectNode document) {
        var paths = (ObjectNode) document.path("paths");
        var operations = new ArrayList<Operation>();
        for (var item : paths.properties()) {
            for (var member : item.getValue().properties()) {
                if (METHODS.contains(member.getKey())) {
                    operations.add(
                            new Operation(member.getKey(), item.getKey(), (ObjectNode) member.getValue(), paths));
                }
            }
        }
        return operations;
    }
}
