package org.digitaltrust.chassis.identity;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the parts of a token so that no other reader can understand them differently: no name twice, nothing behind. */
final class Json {

    private static final ObjectReader STRICT = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build()
            .reader();

    private Json() {}

    /** The object in a part of a token. */
    static JsonNode part(String base64) {
        try {
            var object = STRICT.readTree(Base64.getUrlDecoder().decode(base64));
            if (object == null || !object.isObject()) {
                throw Refusal.because("a part is no object");
            }
            return object;
        } catch (IOException | IllegalArgumentException e) {
            throw Refusal.because("a part cannot be read");
        }
    }

    /** A value as plain Java: texts, {@link Long}s, {@link Double}s, {@link Boolean}s, lists and maps. */
    static Object plain(JsonNode value) {
        return switch (value.getNodeType()) {
            case NUMBER -> value.isIntegralNumber() ? (Object) value.longValue() : (Object) value.doubleValue();
            case BOOLEAN -> value.booleanValue();
            case ARRAY -> value.valueStream().map(Json::plain).toList();
            case OBJECT ->
                value.propertyStream()
                        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, it -> plain(it.getValue())));
            default -> value.asText();
        };
    }

    static @Nullable String text(JsonNode object, String name) {
        var value = object.get(name);
        return value == null || !value.isTextual() ? null : value.textValue();
    }

    static String needed(JsonNode object, String name) {
        var value = text(object, name);
        if (value == null || value.isEmpty()) {
            throw Refusal.because(name + " is missing");
        }
        return value;
    }

    /** Seconds since 1970 in the claim of that name. */
    static long seconds(JsonNode object, String name) {
        var value = object.get(name);
        if (value == null || !value.isIntegralNumber() || !value.canConvertToLong()) {
            throw Refusal.because(name + " is not a time");
        }
        return value.longValue();
    }
}
