package org.digitaltrust.sanctions.workday;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Reads the holidays once. A service whose file cannot be read does not start: a window cut short cannot be mended later. */
@ApplicationScoped
class HolidayFile {

    private static final String SHIPPED = "/calendar/holidays.csv";
    private static final ObjectReader LINES =
            new CsvMapper().readerFor(Map.class).with(CsvSchema.emptySchema().withHeader());

    @Startup
    @Produces
    @Singleton
    WorkingDays workingDays(WorkdayConfig config) {
        try (var lines = open(config)) {
            var days = read(lines);
            if (days.isEmpty()) {
                throw new IllegalStateException("the file of holidays names none");
            }
            return new WorkingDays(days);
        } catch (IOException | DateTimeParseException e) {
            throw new IllegalStateException("holidays not read", e);
        }
    }

    private static Reader open(WorkdayConfig config) throws IOException {
        var own = config.holidaysFile();
        return own.isPresent()
                ? Files.newBufferedReader(own.get())
                : new InputStreamReader(Objects.requireNonNull(HolidayFile.class.getResourceAsStream(SHIPPED)), UTF_8);
    }

    private static Set<LocalDate> read(Reader lines) throws IOException {
        var days = new HashSet<LocalDate>();
        try (var rows = LINES.<Map<String, String>>readValues(lines)) {
            while (rows.hasNextValue()) {
                days.add(LocalDate.parse(
                        Objects.requireNonNullElse(rows.nextValue().get("date"), "")));
            }
        }
        return days;
    }
}
