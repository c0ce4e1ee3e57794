package org.digitaltrust.chassis.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.time.DateTimeException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A time or date that is written out: a number of seconds or days, in digits or in quotes, is not guessed at. */
final class WrittenTime<T> extends StdScalarDeserializer<T> {

    private final Class<T> type;
    private final transient Function<String, T> reader;

    WrittenTime(Class<T> type, Function<String, T> reader) {
        super(type);
        this.type = type;
        this.reader = reader;
    }

    @Override
    public @Nullable T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (!parser.hasToken(JsonToken.VALUE_STRING)) {
            return type.cast(context.handleUnexpectedToken(type, parser));
        }
        try {
            return reader.apply(parser.getText());
        } catch (DateTimeException notATime) {
            return type.cast(context.handleWeirdStringValue(type, "", "must be in ISO 8601"));
        }
    }
}
