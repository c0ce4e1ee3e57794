package org.digitaltrust.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.digitaltrust.gateway.route.Access;
import org.digitaltrust.gateway.route.Route;
import org.digitaltrust.gateway.route.RouteTable;
import org.digitaltrust.localstack.LocalStackTestResource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Every operation tried by everybody: whoever has none of a route's roles and scopes is refused, whoever has one is not. */
@QuarkusTest
@WithTestResource(LocalStackTestResource.class)
@WithTestResource(SmallService.class)
class AccessTableIT {

    private static final List<String> USERS =
            List.of("membership", "codes", "case1", "panel1", "appeals1", "admin", "auditor", "member1", "editor1");
    /** Not zalo, of whom the tests want a proof of possession. */
    private static final List<String> CLIENTS = List.of("tiktok", "broadcaster-one");

    private final RouteTable table;

    AccessTableIT(RouteTable table) {
        this.table = table;
    }

    /** Somebody, and what their real token says they may. */
    private record Caller(String token, Set<String> may) {
        static Caller of(String token) {
            var claims = new JsonObject(Buffer.buffer(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1])));
            var may = new HashSet<String>();
            claims.getJsonObject("realm_access", new JsonObject())
                    .getJsonArray("roles", new JsonArray())
                    .forEach(it -> may.add(it.toString()));
            Collections.addAll(may, claims.getString("scope", "").split(" ", -1));
            return new Caller(token, may);
        }

        boolean allowed(Access access) {
            return switch (access) {
                case Access.Everyone() -> true;
                case Access.AnyCaller() -> true;
                case Access.OneOf(var roles) -> !Collections.disjoint(roles, may);
            };
        }
    }

    @Test
    void each_operation_is_open_to_whom_the_table_names_and_to_nobody_else() {
        // Given
        var callers = callers();
        var wrong = new ArrayList<String>();
        var admitted = new HashMap<String, Integer>();
        // When
        for (var route : table.routes()) {
            for (var method : route.methods()) {
                callers.forEach((name, caller) -> {
                    int status = call(method, route, caller.token());
                    boolean in = status != 401 && status != 403;
                    admitted.merge(method + " " + route, in ? 1 : 0, Integer::sum);
                    if (in != caller.allowed(route.access())) {
                        wrong.add(name + " " + method + " " + route + " " + status);
                    }
                });
            }
        }
        // Then
        assertThat(wrong).isEmpty();
        assertThat(admitted.values())
                .as("no operation is out of reach for everybody")
                .doesNotContain(0);
    }

    @Test
    void without_a_token_only_what_is_public_is_open() {
        // Given
        var wrong = new ArrayList<String>();
        // When
        for (var route : table.routes()) {
            for (var method : route.methods()) {
                boolean open = call(method, route, null) != 401;
                if (open != route.access() instanceof Access.Everyone) {
                    wrong.add(method + " " + route);
                }
            }
        }
        // Then
        assertThat(wrong).isEmpty();
    }

    private static Map<String, Caller> callers() {
        var callers = new TreeMap<String, Caller>();
        USERS.forEach(it -> callers.put(it, Caller.of(Gateway.tokens().ofUser(it))));
        CLIENTS.forEach(it -> callers.put(it, Caller.of(Gateway.tokens().ofClient(it))));
        return callers;
    }

    private static int call(String method, Route route, @Nullable String token) {
        var path = route.path().toString().replaceAll("\\{[^}]*}", "1");
        var body = Route.takesBody(method)
                ? HttpRequest.BodyPublishers.ofString("{}")
                : HttpRequest.BodyPublishers.noBody();
        var request = Gateway.to(path).method(method, body).header("Content-Type", "application/json");
        return Gateway.send(token == null ? request : request.header("Authorization", "Bearer " + token))
                .statusCode();
    }
}
