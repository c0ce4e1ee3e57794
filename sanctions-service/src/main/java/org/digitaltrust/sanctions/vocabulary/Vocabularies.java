package org.digitaltrust.sanctions.vocabulary;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.digitaltrust.sanctions.name.Spelling;

/** The vocabularies as shipped, read once. */
@Singleton
public class Vocabularies {

    private static final String FILE = "/vocabularies/vocabularies.json";

    private final Map<String, List<Code>> byKey;
    private final Map<Vocabulary, Set<String>> codes = new EnumMap<>(Vocabulary.class);
    private final Map<Vocabulary, Map<String, Code>> bySpelling = new EnumMap<>(Vocabulary.class);

    Vocabularies(ObjectMapper json) {
        try (var file = Objects.requireNonNull(getClass().getResourceAsStream(FILE), FILE)) {
            byKey = json.readValue(file, new TypeReference<LinkedHashMap<String, List<Code>>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        for (var vocabulary : Vocabulary.values()) {
            var words = Objects.requireNonNull(byKey.get(vocabulary.key()), vocabulary::key);
            codes.put(vocabulary, words.stream().map(Code::code).collect(Collectors.toUnmodifiableSet()));
            bySpelling.put(vocabulary, bySpelling(words));
        }
    }

    /** Of words with one name the first. */
    private static Map<String, Code> bySpelling(List<Code> words) {
        var found = new HashMap<String, Code>();
        words.forEach(word -> word.spellings().forEach(it -> found.putIfAbsent(it, word)));
        return found;
    }

    public boolean knows(Vocabulary vocabulary, String code) {
        return codes(vocabulary).contains(code);
    }

    public Set<String> codes(Vocabulary vocabulary) {
        return Objects.requireNonNull(codes.get(vocabulary));
    }

    /** The word that a person writes as its code or as its Vietnamese or English name, in any case, the tone where it may be. */
    public Optional<Code> written(Vocabulary vocabulary, String text) {
        return Optional.ofNullable(
                Objects.requireNonNull(bySpelling.get(vocabulary)).get(Spelling.of(text)));
    }

    Map<String, List<Code>> all() {
        return byKey;
    }
}
