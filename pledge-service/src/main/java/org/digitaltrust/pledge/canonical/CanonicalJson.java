package org.digitaltrust.pledge.canonical;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.erdtman.jcs.JsonCanonicalizer;

/** JSON in the one spelling of RFC 8785: sorted names, no blanks, UTF-8. Absent values are left out. */
public final class CanonicalJson {

    // Not the API's mapper: what was hashed once must not change its spelling with the API's conventions.
    private static final ObjectMapper JSON =
            new ObjectMapper().setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL);

    private CanonicalJson() {}

    /** The canonical text of a map or record; its UTF-8 bytes are what is hashed and signed. */
    public static String of(Object value) {
        try {
            return new JsonCanonicalizer(JSON.writeValueAsString(value)).getEncodedString();
        } catch (IOException e) {
            throw new UncheckedIOException("not writable as JSON: " + value.getClass(), e);
        }
    }

    /** Reads back what {@link #of} has written. */
    public static <T> T read(String canonical, Class<T> type) {
        try {
            return JSON.readValue(canonical, type);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("not readable as " + type, e);
        }
    }
}
