package org.digitaltrust.chassis.contract;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.parameters.Parameter.In;
import org.jspecify.annotations.Nullable;

/** Enumerations as they travel (see {@link org.digitaltrust.chassis.json.JsonRules}), and the parameters of every list. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class WireNames implements OASFilter {

    @Override
    public Schema filterSchema(Schema schema) {
        List<Object> values = schema.getEnumeration();
        if (values != null) {
            schema.setEnumeration(values.stream().map(WireNames::asItTravels).toList());
        }
        if (schema.getRef() != null || schema.getOneOf() != null) {
            // The framework adds the type of the Java class, which is not that of what stands instead.
            schema.setType(null);
        }
        return schema;
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        var components = document.getComponents();
        if (components == null || components.getSchemas() == null) {
            return;
        }
        // Any JSON object, instead of the Java methods of the class that holds it.
        if (components.getSchemas().containsKey("JsonNode")) {
            components.removeSchema("JsonNodeType");
            components.addSchema("JsonNode", OASFactory.createSchema().addType(SchemaType.OBJECT));
        }
        components.getSchemas().values().forEach(it -> spellOutWords(it, components.getSchemas()));
    }

    /** Generators cannot tell a word from something else by a reference, only by the word itself. */
    private static void spellOutWords(Schema choice, Map<String, Schema> schemas) {
        if (choice.getOneOf() != null) {
            choice.setOneOf(choice.getOneOf().stream()
                    .map(it -> {
                        var meant = it.getRef() == null
                                ? it
                                : schemas.getOrDefault(
                                        it.getRef().substring(it.getRef().lastIndexOf('/') + 1), it);
                        return meant.getEnumeration() == null ? it : meant;
                    })
                    .toList());
        }
    }

    private static @Nullable Object asItTravels(@Nullable Object value) {
        return value instanceof String name ? name.toLowerCase(Locale.ROOT) : value;
    }

    @Override
    public Parameter filterParameter(Parameter parameter) {
        if (parameter.getIn() == In.QUERY && "limit".equals(parameter.getName())) {
            parameter
                    .description("How many items at most")
                    .schema(OASFactory.createSchema()
                            .addType(SchemaType.INTEGER)
                            .minimum(BigDecimal.ONE)
                            .maximum(BigDecimal.valueOf(500))
                            .defaultValue(50));
        } else if (parameter.getIn() == In.QUERY && "cursor".equals(parameter.getName())) {
            parameter.description("next_cursor of the page before; opaque");
        }
        return parameter;
    }
}
