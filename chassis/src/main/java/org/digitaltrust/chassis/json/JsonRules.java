package org.digitaltrust.chassis.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.introspect.AnnotationIntrospectorPair;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/**
 * JSON as the API promises it: snake_case, RFC 3339 times, lower-case enumerations; unknown and duplicate properties,
 * trailing data and values of another type are refused rather than guessed at.
 */
@Singleton
public class JsonRules implements ObjectMapperCustomizer {

    @Override
    public void customize(ObjectMapper mapper) {
        apply(mapper);
    }

    // After Quarkus has registered its modules, whose readers of times would otherwise come before ours.
    @Override
    public int priority() {
        return MINIMUM_PRIORITY;
    }

    /** A mapper of its own, by the same rules, for what does not travel over HTTP. */
    public static ObjectMapper mapper() {
        var mapper = new ObjectMapper();
        mapper.registerModule(new JavaTimeModule());
        return apply(mapper);
    }

    // Jackson 2 deprecates configuring a mapper that exists in favour of builders; Quarkus hands us one that exists.
    @SuppressWarnings("deprecation")
    private static ObjectMapper apply(ObjectMapper mapper) {
        // JSON between systems is UTF-8 (RFC 8259, 8.1): nothing is guessed from the first bytes.
        mapper.getFactory().disable(JsonFactory.Feature.CHARSET_DETECTION);
        mapper.getFactory().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION.mappedFeature());
        mapper.configure(MapperFeature.ALLOW_COERCION_OF_SCALARS, false);
        mapper.setAnnotationIntrospector(AnnotationIntrospectorPair.pair(
                new LowerCaseEnums(), mapper.getSerializationConfig().getAnnotationIntrospector()));
        return mapper.registerModule(new SimpleModule("plain text and written times")
                        .addDeserializer(String.class, new PlainText())
                        .addDeserializer(OffsetDateTime.class, new WrittenTime<>(OffsetDateTime.class, JsonRules::time))
                        .addDeserializer(LocalDate.class, new WrittenTime<>(LocalDate.class, LocalDate::parse)))
                .setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .setDefaultPropertyInclusion(JsonInclude.Include.ALWAYS)
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS);
    }

    /** One that exists in UTC too, to which the last and the first hours that can be written do not all belong. */
    private static OffsetDateTime time(String text) {
        var time = OffsetDateTime.parse(text);
        var _ = time.withOffsetSameInstant(ZoneOffset.UTC);
        return time;
    }
}
