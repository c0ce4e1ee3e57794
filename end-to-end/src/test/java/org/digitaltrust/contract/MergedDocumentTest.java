package org.digitaltrust.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import org.junit.jupiter.api.Test;

/** The committed document is that of this build, and promises no less than the one before. */
class MergedDocumentTest {
    static final String COMMITTED = "gateway/src/main/resources/openapi/openapi.yaml";
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .disable(YAMLGenerator.Feature.SPLIT_LINES)
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .build();

    @Test
    void the_committed_document_is_the_one_of_this_build() throws JsonProcessingException {
        // Given
        var committed = java.nio.file.Files.exists(Files.at(COMMITTED)) ? Files.text(COMMITTED) : "";
        // When
        var built = Merge.ofThisBuild();
        var text = YAML.writeValueAsString(built);
        // Then
        if (!committed.isEmpty()) {
            assertThat(Compatibility.breaks((ObjectNode) YAML.readTree(committed), built, Declarations.all()))
                    .as("Callers would notice. Keep the old as well, or declare it in %s", Declarations.FILE)
                    .isEmpty();
        }
        if (!text.equals(committed) && System.getenv("CI") == null) {
            Files.write(COMMITTED, text);
            System.getLogger("contract").log(System.Logger.Level.WARNING, "{0} has been updated: commit it", COMMITTED);
            return;
        }
        assertThat(committed)
                .as("%s is not that of this build: run ./dta openapi, and commit it", COMMITTED)
                .isEqualTo(text);
    }
}
