package org.digitaltrust.evidence;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Optional;
import org.erdtman.jcs.JsonCanonicalizer;

/**
 * JSON in the one spelling of RFC 8785: sorted names, no blanks, UTF-8. Absent values are left out. Numbers are doubles, so whole
 * numbers beyond 2^53 are refused.
 */
public final class CanonicalJson {

    // Not the API's mapper: what was hashed once must not change its spelling with the API's conventions.
    private static final ObjectMapper JSON =
            new ObjectMapper().setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL);

    private static final BigInteger LARGEST_WHOLE = BigInteger.TWO.pow(53);

    private static final ObjectMapper STRICT = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private CanonicalJson() {}

    /**
     * The canonical text of a map, record or JSON tree; its UTF-8 bytes are what is hashed and signed.
     *
     * @throws UncanonicalNumber if it holds one, at any depth
     */
    public static String of(Object value) {
        JsonNode tree = value instanceof JsonNode it ? it : JSON.valueToTree(value);
        refuseRounding(tree);
        try {
            return new JsonCanonicalizer(JSON.writeValueAsString(tree)).getEncodedString();
        } catch (IOException e) {
            throw new UncheckedIOException("not writable as JSON: " + value.getClass(), e);
        }
    }

    private static void refuseRounding(JsonNode node) {
        var rounded = node.isIntegralNumber()
                ? node.bigIntegerValue().abs().compareTo(LARGEST_WHOLE) > 0
                : node.isNumber() && !Double.isFinite(node.doubleValue());
        if (rounded) {
            throw new UncanonicalNumber();
        }
        node.forEach(CanonicalJson::refuseRounding);
    }

    /** Reads back what {@link #of} has written. */
    public static <T> T read(String canonical, Class<T> type) {
        try {
            return JSON.readValue(canonical, type);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("not readable as " + type, e);
        }
    }

    /** Reads a JSON object from strangers; empty if it is none, or not spelled canonically to the byte. */
    static Optional<JsonNode> parse(byte[] bytes) {
        try {
            // First, since it bounds the nesting.
            var parsed = STRICT.readTree(bytes);
            return parsed.isObject() && Arrays.equals(new JsonCanonicalizer(bytes).getEncodedUTF8(), bytes)
                    ? Optional.of(parsed)
                    : Optional.empty();
        } catch (IOException refused) {
            return Optional.empty();
        }
    }
}
