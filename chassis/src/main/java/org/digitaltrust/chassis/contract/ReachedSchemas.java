package org.digitaltrust.chassis.contract;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jspecify.annotations.Nullable;

/** Finds what requests or answers may hold, at any depth. */
final class ReachedSchemas {
    private final Map<String, Schema> schemas;
    private final Set<String> found = new HashSet<>();

    private ReachedSchemas(Map<String, Schema> schemas) {
        this.schemas = schemas;
    }

    /** The names of the shared schemas of all requests. */
    static Set<String> ofRequests(OpenAPI document, Map<String, Schema> schemas) {
        var reached = new ReachedSchemas(schemas);
        operations(document).forEach(it -> {
            var body = it.getRequestBody();
            if (body != null) {
                reached.add(body.getContent());
            }
        });
        return reached.found;
    }

    /** The names of the shared schemas of all answers. */
    static Set<String> ofAnswers(OpenAPI document, Map<String, Schema> schemas) {
        var reached = new ReachedSchemas(schemas);
        operations(document)
                .flatMap(it -> it.getResponses().getAPIResponses().values().stream())
                .forEach(it -> reached.add(it.getContent()));
        return reached.found;
    }

    private static Stream<Operation> operations(OpenAPI document) {
        return document.getPaths().getPathItems().values().stream().flatMap(it -> it.getOperations().values().stream());
    }

    private void add(@Nullable Content content) {
        if (content != null) {
            content.getMediaTypes().values().forEach(it -> follow(it.getSchema()));
        }
    }

    private void follow(@Nullable Schema schema) {
        if (schema == null) {
            return;
        }
        if (schema.getRef() != null) {
            var name = schema.getRef().substring(schema.getRef().lastIndexOf('/') + 1);
            if (schemas.containsKey(name) && found.add(name)) {
                follow(schemas.get(name));
            }
            return;
        }
        parts(schema).forEach(this::follow);
    }

    private static Stream<Schema> parts(Schema schema) {
        return Stream.of(
                        Stream.of(schema.getItems(), schema.getAdditionalPropertiesSchema()),
                        all(
                                schema.getProperties() == null
                                        ? null
                                        : schema.getProperties().values()),
                        all(schema.getOneOf()),
                        all(schema.getAllOf()),
                        all(schema.getAnyOf()))
                .flatMap(it -> it);
    }

    private static Stream<Schema> all(@Nullable Collection<Schema> schemas) {
        return schemas == null ? Stream.of() : schemas.stream();
    }
}
