package org.digitaltrust.membership.chapter;

import java.util.List;

/**
 * A province or city with a chapter of the alliance.
 *
 * @param code the official code of 2025, such as {@code 79}
 * @param mergedFrom the former provinces it was made of, in Vietnamese
 */
record Chapter(String code, String nameVi, String nameEn, Kind kind, List<String> mergedFrom) {
    enum Kind {
        CITY,
        PROVINCE
    }
}
