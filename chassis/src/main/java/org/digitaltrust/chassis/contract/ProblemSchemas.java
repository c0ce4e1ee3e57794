package org.digitaltrust.chassis.contract;

import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** {@link org.digitaltrust.chassis.problem.ProblemBody} as a schema: its extensions have no names in common. */
final class ProblemSchemas {

    private ProblemSchemas() {}

    static Schema problem() {
        return OASFactory.createSchema()
                .description("RFC 9457. Further members, such as the states that are possible now, depend on the type.")
                .addType(SchemaType.OBJECT)
                .addProperty("type", text("The page that explains this problem: /problems/{slug}"))
                .addProperty("title", text("In the language of Content-Language"))
                .addProperty(
                        "status",
                        OASFactory.createSchema().addType(SchemaType.INTEGER).format("int32"))
                .addProperty("detail", text("What was wrong this time"))
                .addProperty("instance", text("The path that was asked for"))
                .addProperty("trace_id", text("The W3C trace id to quote when asking for help"))
                .addProperty(
                        "violations",
                        OASFactory.createSchema()
                                .description("For invalid input: what is at fault")
                                .addType(SchemaType.ARRAY)
                                .items(OASFactory.createSchema().ref("Violation")))
                .required(List.of("type", "title", "status"));
    }

    static Schema violation() {
        return OASFactory.createSchema()
                .addType(SchemaType.OBJECT)
                .addProperty("field", text("Path of the property, or name of the parameter"))
                .addProperty("message", text("What it must be"))
                .required(List.of("field", "message"));
    }

    private static Schema text(String description) {
        return OASFactory.createSchema().addType(SchemaType.STRING).description(description);
    }
}
