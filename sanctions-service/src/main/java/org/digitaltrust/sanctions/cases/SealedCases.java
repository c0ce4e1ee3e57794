package org.digitaltrust.sanctions.cases;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.digitaltrust.chassis.sealing.PersonKey;
import org.digitaltrust.chassis.sealing.PersonKeys;
import org.digitaltrust.sanctions.cases.CaseEvidence.Pointer;
import org.digitaltrust.sanctions.sealed.KeptJson;

/** Seals what people write in a case, with a key of the case: without it all of that reads as empty, never as an error. */
@Singleton
class SealedCases {

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
        return key.seal("case-evidence/" + evidence, KeptJson.write(pointer));
    }

    Pointer pointer(PersonKey key, UUID evidence, byte[] sealed) {
        return KeptJson.read(key.open("case-evidence/" + evidence, sealed), Pointer.class);
    }
}
