package org.digitaltrust.hostile;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One operation of a service, as its document describes it.
 *
 * @param bodies schemas of the request's body, by media type
 * @param answers what it may answer, by status
 */
public record Operation(
        String id,
        String method,
        String path,
        Access access,
        List<Parameter> parameters,
        Map<String, JsonNode> bodies,
        Map<String, JsonNode> answers) {

    /**
     * Who may call.
     *
     * @param open whether no token is needed
     * @param roles realm roles and scopes of which one is needed; none where any token will do
     */
    public record Access(boolean open, Set<String> roles) {}

    public Operation {
        parameters = List.copyOf(parameters);
        bodies = Map.copyOf(bodies);
        answers = Map.copyOf(answers);
    }

    /** Whether the document lets this caller in; what the operation's own rules say comes after that. */
    public boolean admits(Caller caller) {
        return access.open()
                || (caller.known()
                        && (access.roles().isEmpty() || access.roles().stream().anyMatch(caller.may()::contains)));
    }

    List<Parameter> parameters(Parameter.In in) {
        return parameters.stream().filter(it -> it.in() == in).toList();
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
