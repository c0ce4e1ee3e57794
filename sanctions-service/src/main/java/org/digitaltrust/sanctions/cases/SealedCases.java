package org.digitaltrust.sanctions.cases;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.digitaltrust.chassis.sealing.PersonKey;
import org.digitaltrust.chassis.sealing.PersonKeys;
import org.digitaltrust.sanctions.cases.CaseEvidence.Pointer;

/** Seals what people write in a case, with a key of the case: without it all of that reads as empty, never as an error. */
@Singleton
class SealedCases {

    /** Of its own: what is kept must stay readable whatever the API's does. */
    private final ObjectMapper json = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final PersonKeys keys;

    SealedCases(PersonKeys keys) {
        this.keys = keys;
    }

    /** Of a new case. */
    PersonKey newKey(UUID id) {
        return Objects.requireNonNull(keys.create(List.of(id)).get(id));
    }

    /** Empty where the case is forgotten. */
    Optional<PersonKey> key(UUID id) {
        return keys.of(id);
    }

    byte[] seal(PersonKey key, UUID step, String words) {
        return key.seal("case-step/" + step, words.getBytes(UTF_8));
    }

    String words(PersonKey key, UUID step, byte[] sealed) {
        return new String(key.open("case-step/" + step, sealed), UTF_8);
    }

    byte[] seal(PersonKey key, UUID evidence, Pointer pointer) {
        try {
            return key.seal("case-evidence/" + evidence, json.writeValueAsBytes(pointer));
        } catch (IOException e) {
            throw new IllegalStateException("evidence not written", e);
        }
    }

    Pointer pointer(PersonKey key, UUID evidence, byte[] sealed) {
        try {
            return json.readValue(key.open("case-evidence/" + evidence, sealed), Pointer.class);
        } catch (IOException e) {
            throw new IllegalStateException("evidence not read", e);
        }
    }
}
