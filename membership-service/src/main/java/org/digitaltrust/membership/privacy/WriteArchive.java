package org.digitaltrust.membership.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes an archive as a ZIP: what it is in two languages, and a JSON file for each area. */
@ApplicationScoped
class WriteArchive {

    private static final List<String> LANGUAGES = List.of("vi", "en");

    private final ObjectWriter json;

    WriteArchive(ObjectMapper mapper) {
        this.json = mapper.writerWithDefaultPrettyPrinter().without(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    }

    void to(OutputStream target, Archive archive) throws IOException {
        try (var zip = new ZipOutputStream(target, UTF_8)) {
            for (var language : LANGUAGES) {
                entry(zip, "README." + language + ".txt", archive);
                zip.write(readme(archive, Texts.in(Locale.of(language))).getBytes(UTF_8));
                zip.closeEntry();
            }
            for (var area : archive.areas().entrySet()) {
                entry(zip, area.getKey() + ".json", archive);
                json.writeValue(zip, area.getValue());
                zip.closeEntry();
            }
        }
    }

    private static void entry(ZipOutputStream zip, String name, Archive archive) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(archive.madeAt().atZone(ZoneOffset.UTC).toLocalDateTime());
        zip.putNextEntry(entry);
    }

    private static String readme(Archive archive, Texts texts) {
        var files = archive.areas().keySet().stream()
                .map(it -> it + ".json: " + texts.area(it))
                .collect(Collectors.joining("\n"));
        return texts.readme().formatted(archive.madeAt()) + "\n\n" + files + "\n";
    }
}
