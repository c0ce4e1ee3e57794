package org.digitaltrust.membership.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.digitaltrust.chassis.json.JsonRules;
import org.junit.jupiter.api.Test;

class WriteArchiveTest {

    private static final Instant AT = Instant.parse("2026-11-30T08:00:00Z");

    @Test
    void an_archive_holds_what_it_is_in_two_languages_and_a_file_for_each_area() throws IOException {
        // Given
        var archive = new Archive(AT, Map.of("member", List.of(Map.of("display_name", "Lan Kể Chuyện"))));
        // When
        var files = files(archive);
        // Then
        assertThat(files).containsOnlyKeys("README.vi.txt", "README.en.txt", "member.json");
        assertThat(files.get("README.en.txt")).contains("2026-11-30T08:00:00Z", "member.json: ");
        assertThat(files.get("README.vi.txt")).contains("Liên minh Niềm tin số", "member.json: ");
        assertThat(files.get("member.json")).contains("\"display_name\" : \"Lan Kể Chuyện\"");
    }

    @Test
    void the_same_data_make_the_same_bytes() throws IOException {
        var archive = new Archive(AT, Map.of("member", List.of()));
        assertThat(bytes(archive)).isEqualTo(bytes(archive));
    }

    private static Map<String, String> files(Archive archive) throws IOException {
        var files = new LinkedHashMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes(archive)), UTF_8)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), UTF_8));
            }
        }
        return files;
    }

    private static byte[] bytes(Archive archive) throws IOException {
        var bytes = new ByteArrayOutputStream();
        new WriteArchive(JsonRules.mapper()).to(bytes, archive);
        return bytes.toByteArray();
    }
}
