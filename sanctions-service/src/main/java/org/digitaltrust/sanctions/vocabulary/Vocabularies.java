package org.digitaltrust.sanctions.vocabulary;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The vocabularies as shipped, read once. */
@Singleton
public class Vocabularies {

    private static final String FILE = "/vocabularies/vocabularies.json";

    private final Map<String, List<Code>> byKey;
    private final Map<Vocabulary, Set<String>> codes = new EnumMap<>(Vocabulary.class);

    Vocabularies(ObjectMapper json) {
        try (var file = Objects.requireNonNull(getClass().getResourceAsStream(FILE), FILE)) {
            byKey = json.readValue(file, new TypeReference<LinkedHashMap<String, List<Code>>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        for (var vocabulary : Vocabulary.values()) {
            var words = Objects.requireNonNull(byKey.get(vocabulary.key()), vocabulary::key);
            codes.put(vocabulary, words.stream().map(Code::code).collect(Collectors.toUnmodifiableSet()));
        }
    }

    public boolean knows(Vocabulary vocabulary, String code) {
        return codes(vocabulary).contains(code);
    }

    public Set<String> codes(Vocabulary vocabulary) {
        return Objects.requireNonNull(codes.get(vocabulary));
    }

    /** The word that a person writes as its code or as its Vietnamese or English name, in any case. */
    public Optional<Code> written(Vocabulary vocabulary, String text) {
        return Objects.requireNonNull(byKey.get(vocabulary.key())).stream()
                .filter(it -> it.isWritten(text))
                .findFirst();
    }

    Map<String, List<Code>> all() {
        return byKey;
    }
}
