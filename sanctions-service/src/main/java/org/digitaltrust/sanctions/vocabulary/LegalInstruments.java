package org.digitaltrust.sanctions.vocabulary;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The legal instruments as shipped, read once. */
@Singleton
public class LegalInstruments {

    private static final String FILE = "/vocabularies/legal-instruments.csv";

    private final List<LegalInstrument> instruments;

    LegalInstruments() {
        var csv = CsvMapper.builder()
                .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .build();
        try (var file = Objects.requireNonNull(getClass().getResourceAsStream(FILE), FILE);
                var rows = csv.readerFor(LegalInstrument.class)
                        .with(CsvSchema.emptySchema().withHeader())
                        .<LegalInstrument>readValues(file)) {
            instruments = rows.readAll();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Optional<LegalInstrument> find(String id) {
        return instruments.stream().filter(it -> it.id().equals(id)).findFirst();
    }

    public boolean knows(String id) {
        return find(id).isPresent();
    }

    List<LegalInstrument> all() {
        return instruments;
    }
}
