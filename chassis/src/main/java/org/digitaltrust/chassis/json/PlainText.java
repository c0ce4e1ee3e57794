package org.digitaltrust.chassis.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Text that a database can keep: a JSON string, not something that could be taken for one, without U+0000 and without
 * half a surrogate pair. PostgreSQL refuses the former, UTF-8 cannot write the latter; here it is still the client's
 * mistake, with a property to name.
 */
final class PlainText extends StdScalarDeserializer<String> {

    PlainText() {
        super(String.class);
    }

    @Override
    public @Nullable String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (!parser.hasToken(JsonToken.VALUE_STRING)) {
            return (String) context.handleUnexpectedToken(String.class, parser);
        }
        var text = parser.getText();
        if (text.codePoints()
                .anyMatch(it -> it == 0 || (it >= Character.MIN_SURROGATE && it <= Character.MAX_SURROGATE))) {
            return (String) context.handleWeirdStringValue(String.class, "", "has characters that are not text");
        }
        return text;
    }
}
