package org.digitaltrust.gateway.document;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/** Who may call each operation, written into the document from the table that decides it. */
public final class Doors {

    private static final String CLIENT = "clientCredentials";
    private static final String PERSON = "authorizationCode";
    private static final String TOKEN = "bearer";

    private final List<Way> ways;

    public Doors(List<Way> ways) {
        this.ways = List.copyOf(ways);
    }

    /** Every operation with its scopes and roles; what no way leads to is taken out. */
    public void writeInto(ObjectNode document) {
        write(document, way -> way);
    }

    /** The same, with only what this audience may call and by which of its own roles and scopes. */
    void writeInto(ObjectNode document, Audience audience) {
        write(document, audience::of);
    }

    private void write(ObjectNode document, UnaryOperator<Set<String>> seen) {
        for (var operation : Operations.of(document)) {
            var who = wayTo(operation).map(Way::who).map(seen).orElse(Set.of());
            if (who.isEmpty()) {
                operation.remove();
            } else {
                secure(operation.node(), new TreeSet<>(who));
            }
        }
    }

    private Optional<Way> wayTo(Operations.Operation operation) {
        return ways.stream()
                .filter(it -> it.leadsTo(operation.method(), operation.path()))
                .findFirst();
    }

    private static void secure(ObjectNode operation, Set<String> who) {
        operation.remove(List.of("x-roles", "x-scopes"));
        var alternatives = operation.putArray("security");
        if (who.contains("public")) {
            return;
        }
        if (who.contains("authenticated")) {
            alternatives.addObject().putArray(TOKEN);
            return;
        }
        var scopes = who.stream().filter(Audience::isScope).toList();
        var roles = who.stream().filter(it -> !Audience.isScope(it)).toList();
        scopes.forEach(it -> alternatives.addObject().putArray(CLIENT).add(it));
        if (!roles.isEmpty()) {
            alternatives.addObject().putArray(PERSON).add("openid");
        }
        // OpenAPI 3.1: for schemes other than OAuth 2 the list names the roles that are required.
        who.forEach(it -> alternatives.addObject().putArray(TOKEN).add(it));
        addNames(operation, "x-roles", roles);
        addNames(operation, "x-scopes", scopes);
    }

    private static void addNames(ObjectNode operation, String member, List<String> names) {
        if (!names.isEmpty()) {
            ArrayNode list = operation.putArray(member);
            names.forEach(list::add);
        }
    }
}
