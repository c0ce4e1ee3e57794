package org.digitaltrust.membership.member;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.digitaltrust.chassis.sealing.PersonKey;
import org.jspecify.annotations.Nullable;

/** What was written freely about a change of a member, sealed by the member's key. Without the key nothing is kept or read. */
final class SealedWords {

    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private SealedWords() {}

    static byte @Nullable [] seal(Optional<PersonKey> key, UUID change, List<String> words) {
        if (key.isEmpty()) {
            return null;
        }
        try {
            return key.get().seal(purpose(change), JSON.writeValueAsBytes(words));
        } catch (IOException e) {
            throw new IllegalStateException("words not written", e);
        }
    }

    static List<String> open(Optional<PersonKey> key, UUID change, byte @Nullable [] sealed) {
        if (key.isEmpty() || sealed == null) {
            return List.of();
        }
        try {
            return JSON.readValue(key.get().open(purpose(change), sealed), new TypeReference<List<String>>() {});
        } catch (IOException e) {
            throw new IllegalStateException("words not read", e);
        }
    }

    private static String purpose(UUID change) {
        return "member-change/" + change;
    }
}
