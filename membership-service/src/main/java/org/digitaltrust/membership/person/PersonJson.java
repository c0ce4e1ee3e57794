package org.digitaltrust.membership.person;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Personal data as it is sealed. A mapper of its own: what is kept must stay readable whatever the API's does. */
final class PersonJson {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private PersonJson() {}

    private record Kept(
            String legalName,
            @Nullable String birthDate,
            String email,
            @Nullable String phone,
            @Nullable String identityDocumentHash) {}

    static byte[] write(PersonalData data) {
        var birth = data.birthDate();
        try {
            return JSON.writeValueAsBytes(new Kept(
                    data.legalName(),
                    birth == null ? null : birth.toString(),
                    data.contact().email(),
                    data.contact().phone(),
                    data.identityDocumentHash()));
        } catch (IOException e) {
            throw new IllegalStateException("personal data not written", e);
        }
    }

    static PersonalData read(byte[] json) {
        try {
            var kept = JSON.readValue(json, Kept.class);
            return new PersonalData(
                    kept.legalName(),
                    kept.birthDate() == null ? null : LocalDate.parse(kept.birthDate()),
                    new PersonalData.Contact(kept.email(), kept.phone()),
                    kept.identityDocumentHash());
        } catch (IOException e) {
            throw new IllegalStateException("personal data not read", e);
        }
    }
}
