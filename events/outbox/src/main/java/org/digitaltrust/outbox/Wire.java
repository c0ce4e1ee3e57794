package org.digitaltrust.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.digitaltrust.chassis.json.JsonRules;
import org.digitaltrust.contracts.State;

/** Messages as they travel: JSON by the rules of the API, except that a reader skips properties and causes it does not know yet. */
public final class Wire {

    private static final ObjectMapper JSON = JsonRules.mapper()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.READ_UNKNOWN_ENUM_VALUES_AS_NULL);

    private Wire() {}

    public static String write(State state) {
        try {
            return JSON.writeValueAsString(state);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("state not writable: " + state.getClass(), e);
        }
    }

    /**
     * Reads a message.
     *
     * @throws UnreadableMessage so that the channel sends it to the dead letters: trying again cannot help
     */
    public static <T extends State> T read(byte[] message, Class<T> type) {
        try {
            var state = JSON.readValue(message, type);
            if (state == null) {
                throw new UnreadableMessage("null", null);
            }
            return state;
        } catch (IOException | IllegalArgumentException | NullPointerException e) {
            throw new UnreadableMessage(type.getSimpleName(), e);
        }
    }
}
