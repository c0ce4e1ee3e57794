package org.digitaltrust.chassis.contract;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.FieldInfo;
import org.jboss.jandex.IndexView;

/**
 * Which properties of an answer are always there, and which may be null, as the records say by {@code @Nullable} and
 * {@code @JsonInclude}: a generated client then asks for a value only where there may be none, and tells one kind of
 * answer from another. What is required of a request is said by its constraints, also where an answer holds the same.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class AnswerProperties implements OASFilter {
    private static final DotName NULLABLE = DotName.createSimple("org.jspecify.annotations.Nullable");
    private static final DotName INCLUDE = DotName.createSimple("com.fasterxml.jackson.annotation.JsonInclude");
    private static final DotName SCHEMA =
            DotName.createSimple("org.eclipse.microprofile.openapi.annotations.media.Schema");
    private static final SnakeCaseStrategy SNAKE_CASE = new SnakeCaseStrategy();

    private final IndexView classes;

    public AnswerProperties(IndexView classes) {
        this.classes = classes;
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        var components = document.getComponents();
        if (components == null || components.getSchemas() == null) {
            return;
        }
        var schemas = components.getSchemas();
        var asked = ReachedSchemas.ofRequests(document, schemas);
        var answered = ReachedSchemas.ofAnswers(document, schemas);
        var records = classes.getKnownClasses().stream()
                .filter(ClassInfo::isRecord)
                .collect(Collectors.groupingBy(AnswerProperties::nameOf));
        schemas.forEach((name, schema) -> {
            if (schema.getProperties() != null && (answered.contains(name) || !asked.contains(name))) {
                records.getOrDefault(name, recordsOfMany(name, records)).stream()
                        .filter(it -> fields(it)
                                .keySet()
                                .equals(schema.getProperties().keySet()))
                        .findFirst()
                        .ifPresent(it -> describe(schema, it, asked.contains(name)));
            }
        });
    }

    /** A record of something, such as a page, is called by its own name and that of the other. */
    private static List<ClassInfo> recordsOfMany(String name, Map<String, List<ClassInfo>> records) {
        return records.entrySet().stream()
                .filter(it -> name.startsWith(it.getKey()))
                .flatMap(it -> it.getValue().stream())
                .filter(it -> !it.typeParameters().isEmpty())
                .toList();
    }

    private static String nameOf(ClassInfo type) {
        var schema = type.declaredAnnotation(SCHEMA);
        var named = schema == null ? null : schema.value("name");
        return named == null ? type.simpleName() : named.asString();
    }

    private static Map<String, FieldInfo> fields(ClassInfo type) {
        return type.recordComponents().stream()
                .collect(Collectors.toMap(it -> SNAKE_CASE.translate(it.name()), it -> type.field(it.name())));
    }

    private static void describe(Schema schema, ClassInfo type, boolean asked) {
        var required = new ArrayList<String>();
        var properties = new LinkedHashMap<>(schema.getProperties());
        var fields = fields(type);
        fields.forEach((name, field) -> {
            var nullable = field.type().hasAnnotation(NULLABLE);
            var omitted = nullable && isOmitted(field);
            if (!omitted) {
                required.add(name);
            }
            if (nullable && !omitted) {
                properties.computeIfPresent(name, (_, property) -> orNull(property));
            }
        });
        schema.setProperties(properties);
        if (!asked) {
            schema.setRequired(required);
        }
    }

    private static boolean isOmitted(FieldInfo field) {
        var include = field.hasAnnotation(INCLUDE)
                ? field.annotation(INCLUDE)
                : field.declaringClass().declaredAnnotation(INCLUDE);
        return include != null && "NON_NULL".equals(include.value().asEnum());
    }

    private static Schema orNull(Schema schema) {
        if (schema.getRef() != null || schema.getOneOf() != null) {
            return OASFactory.createSchema()
                    .addOneOf(schema)
                    .addOneOf(OASFactory.createSchema().addType(SchemaType.NULL));
        }
        var types = schema.getType();
        return types == null || Set.copyOf(types).contains(SchemaType.NULL) ? schema : schema.addType(SchemaType.NULL);
    }
}
