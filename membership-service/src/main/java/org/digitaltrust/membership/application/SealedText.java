package org.digitaltrust.membership.application;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.digitaltrust.chassis.sealing.PersonKey;
import org.jspecify.annotations.Nullable;

/**
 * What somebody writes of an applicant, sealed by the applicant's key. Without the key nothing is kept and nothing is read.
 * A mapper of its own: what is kept must stay readable whatever the API's does.
 */
final class SealedText {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private SealedText() {}

    static String step(UUID step) {
        return "application-step/" + step;
    }

    static String decision(UUID application, int round) {
        return "application-decision/" + application + "/" + round;
    }

    static String appeal(UUID application) {
        return "application-appeal/" + application;
    }

    static byte @Nullable [] seal(Optional<PersonKey> key, String purpose, @Nullable Object text) {
        return key.isEmpty() || text == null ? null : seal(key.get(), purpose, text);
    }

    static byte[] seal(PersonKey key, String purpose, Object text) {
        try {
            return key.seal(purpose, JSON.writeValueAsBytes(text));
        } catch (IOException e) {
            throw new IllegalStateException("text not written", e);
        }
    }

    static <T> @Nullable T open(Optional<PersonKey> key, String purpose, byte @Nullable [] sealed, Class<T> type) {
        if (key.isEmpty() || sealed == null) {
            return null;
        }
        try {
            return JSON.readValue(key.get().open(purpose, sealed), type);
        } catch (IOException e) {
            throw new IllegalStateException("text not read", e);
        }
    }
}
