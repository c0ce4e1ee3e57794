package org.digitaltrust.sanctions.vocabulary;

import com.fasterxml.jackson.databind.ObjectMapper;

/** Makes what the service's container would make. */
public final class ShippedVocabularies {

    private ShippedVocabularies() {}

    public static Vocabularies read(ObjectMapper json) {
        return new Vocabularies(json);
    }
}
