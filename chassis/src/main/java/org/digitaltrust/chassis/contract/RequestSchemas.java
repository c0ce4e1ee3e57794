package org.digitaltrust.chassis.contract;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jspecify.annotations.Nullable;

/** Finds what a request may hold, at any depth. */
final class RequestSchemas {
    private final Map<String, Schema> schemas;
    private final Set<String> found = new HashSet<>();

    RequestSchemas(Map<String, Schema> schemas) {
        this.schemas = schemas;
    }

    /** The names of the shared schemas of all requests. */
    Set<String> of(OpenAPI document) {
        document.getPaths().getPathItems().values().stream()
                .flatMap(it -> it.getOperations().values().stream())
                .map(it -> it.getRequestBody())
                .filter(it -> it != null && it.getContent() != null)
                .flatMap(it -> it.getContent().getMediaTypes().values().stream())
                .map(it -> it.getSchema())
                .filter(Objects::nonNull)
                .forEach(this::follow);
        return found;
    }

    private void follow(Schema schema) {
        if (schema.getRef() != null) {
            var name = schema.getRef().substring(schema.getRef().lastIndexOf('/') + 1);
            if (schemas.containsKey(name) && found.add(name)) {
                follow(schemas.get(name));
            }
            return;
        }
        parts(schema).filter(Objects::nonNull).forEach(this::follow);
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
