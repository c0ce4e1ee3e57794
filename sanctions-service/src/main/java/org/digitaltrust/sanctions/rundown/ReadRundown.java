package org.digitaltrust.sanctions.rundown;

import static org.digitaltrust.chassis.problem.EdgeProblem.UNSUPPORTED_MEDIA_TYPE;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads a guest list in the format that its content type names. */
@Singleton
class ReadRundown {

    private final List<RundownFormat> formats;

    ReadRundown(JsonRundown json) {
        formats = List.of(json, new CsvRundown(), new XlsxRundown());
    }

    /** Refused if the format is none of ours, if it cannot be read, and if it has no rows or more than 5,000. */
    Rundown read(byte[] body, @Nullable String contentType) {
        var type = contentType == null
                ? ""
                : contentType.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
        return formats.stream()
                .filter(it -> it.mediaType().equals(type))
                .findFirst()
                .orElseThrow(UNSUPPORTED_MEDIA_TYPE::with)
                .read(body)
                .orRefuseEmpty();
    }
}
