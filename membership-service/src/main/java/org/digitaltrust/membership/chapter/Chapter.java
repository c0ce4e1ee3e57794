package org.digitaltrust.membership.chapter;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A province or city with a chapter of the alliance.
 *
 * @param code the official code of 2025, such as {@code 79}
 * @param mergedFrom the former provinces it was made of, in Vietnamese
 */
record Chapter(String code, String nameVi, String nameEn, Kind kind, List<String> mergedFrom) {
    @Schema(name = "ChapterKind")
    enum Kind {
        CITY,
        PROVINCE
    }
}
