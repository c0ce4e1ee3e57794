package org.digitaltrust.sanctions.rundown;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

/** Gives a kept answer as JSON, or as a file to save. */
@Singleton
class ShowRundown {

    enum Format {
        JSON(MediaType.APPLICATION_JSON),
        CSV(CsvRundown.MEDIA_TYPE),
        XLSX(XlsxRundown.MEDIA_TYPE);

        private final String mediaType;

        Format(String mediaType) {
            this.mediaType = mediaType;
        }

        String mediaType() {
            return mediaType;
        }
    }

    private final ObjectMapper json;

    ShowRundown(ObjectMapper json) {
        this.json = json;
    }

    Response show(UUID id, String answer, Format format) {
        return switch (format) {
            case JSON -> Response.ok(answer, MediaType.APPLICATION_JSON).build();
            case CSV -> file(WriteCsv.of(table(answer)), "text/csv; charset=UTF-8", id + ".csv");
            case XLSX -> file(WriteXlsx.of(table(answer)), XlsxRundown.MEDIA_TYPE, id + ".xlsx");
        };
    }

    private static Response file(byte[] content, String type, String name) {
        return Response.ok(content)
                .header(HttpHeaders.CONTENT_TYPE, type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"rundown-" + name + "\"")
                .build();
    }

    private AnswerTable table(String answer) {
        try {
            return AnswerTable.of(json.readTree(answer));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a kept answer is always readable", e);
        }
    }
}
