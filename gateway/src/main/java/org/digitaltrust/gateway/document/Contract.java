package org.digitaltrust.gateway.document;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Set;
import org.digitaltrust.gateway.route.Access;
import org.digitaltrust.gateway.route.RouteTable;
import org.digitaltrust.gateway.settings.GatewaySettings;

/** The committed document as this gateway stands by it: with its address, its identity provider and its routes. */
@Singleton
class Contract {

    private static final String COMMITTED = "/openapi/openapi.yaml";

    private final ObjectNode committed;
    private final Doors doors;

    Contract(RouteTable table, GatewaySettings settings, DocumentSettings document) {
        this.doors = new Doors(waysOf(table));
        this.committed = read();
        committed
                .putArray("servers")
                .addObject()
                .put("url", settings.publicOrigin().toString());
        nameIssuer(committed, document.issuer());
    }

    private static ObjectNode read() {
        try (var in = Contract.class.getResourceAsStream(COMMITTED)) {
            return (ObjectNode) new YAMLMapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + COMMITTED, e);
        }
    }

    private static void nameIssuer(ObjectNode document, URI issuer) {
        var endpoints = issuer + "/protocol/openid-connect/";
        for (var scheme : document.path("components").path("securitySchemes")) {
            for (var flow : scheme.path("flows")) {
                var it = (ObjectNode) flow;
                it.put("tokenUrl", endpoints + "token");
                if (it.has("authorizationUrl")) {
                    it.put("authorizationUrl", endpoints + "auth");
                }
            }
        }
    }

    private static List<Way> waysOf(RouteTable table) {
        return table.routes().stream()
                .flatMap(route -> route.methods().stream()
                        .map(method -> new Way(method, String.valueOf(route.path()), whoOf(route.access()))))
                .toList();
    }

    private static Set<String> whoOf(Access access) {
        return switch (access) {
            case Access.Everyone() -> Set.of("public");
            case Access.AnyCaller() -> Set.of("authenticated");
            case Access.OneOf(var roles) -> roles;
        };
    }

    ObjectNode whole() {
        var document = committed.deepCopy();
        doors.writeInto(document);
        Unused.removeFrom(document);
        return document;
    }

    ObjectNode of(Audience audience) {
        var document = committed.deepCopy();
        doors.writeInto(document, audience);
        Unused.removeFrom(document);
        return document;
    }
}
