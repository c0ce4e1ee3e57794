package org.digitaltrust.sanctions.evaluation;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads the body of a request under {@code /access/v1}, where everything that cannot be read is 400. */
@Singleton
class AccessRequests {

    private final ObjectMapper json;

    AccessRequests(ObjectMapper json) {
        this.json = json;
    }

    Member read(byte[] body, @Nullable String contentType) {
        if (contentType == null || !isJson(contentType)) {
            throw Member.malformed("Content-Type", "must be application/json");
        }
        try {
            return Member.root(json.readTree(body));
        } catch (IOException notJson) { // from bytes in memory: broken JSON or broken UTF-8, never a device
            throw Member.malformed("body", "is not one JSON object in UTF-8 without duplicate names");
        }
    }

    private static boolean isJson(String contentType) {
        var parameters = contentType.indexOf(';');
        var type = parameters < 0 ? contentType : contentType.substring(0, parameters);
        return type.strip().toLowerCase(Locale.ROOT).equals(MediaType.APPLICATION_JSON);
    }
}
