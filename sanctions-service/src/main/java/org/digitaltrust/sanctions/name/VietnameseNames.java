package org.digitaltrust.sanctions.name;

import java.util.Set;

/** What is known about the parts of Vietnamese names, as folded letters. Data, not rules. */
final class VietnameseNames {

    private static final Set<String> FAMILIES = Set.of(
            "nguyen", "tran", "le", "pham", "hoang", "huynh", "phan", "vu", "vo", "dang", "bui", "do", "ho", "ngo",
            "duong", "li", "truong", "dinh", "doan", "lam", "mai", "trinh", "dao", "cao", "luong", "ha", "chau", "ta",
            "thach", "quach", "to", "luu", "phung", "chu", "thai", "tang", "kieu", "ton", "vuong", "trieu", "dam",
            "nghiem", "la", "bach", "hua", "quan", "tong", "mac", "lo", "giap", "ninh", "khuat", "au", "nong", "diep",
            "bien", "che", "viet", "luc", "tieu", "ma", "khuong", "cung", "thieu", "ong", "ung", "doi", "vi");

    /**
     * Say little more than that the bearer is a woman or a man, and are dropped in everyday use: but only right after the
     * family name, and not Vân or Thi, which are names.
     */
    private static final Set<String> MARKERS = Set.of("thị", "văn");

    private static final Set<String> MARKERS_UNMARKED = Set.of("thi", "van");

    /** Of two letters and yet whole names, not something longer with a letter dropped. */
    private static final Set<String> SHORT = Set.of(
            "ai", "an", "au", "ba", "ca", "co", "da", "de", "do", "em", "ha", "hi", "ho", "ki", "la", "le", "li", "lu",
            "ma", "mi", "na", "ni", "nu", "si", "ta", "ti", "to", "tu", "ut", "uy", "vi", "vo", "vu", "xa", "yi");

    private static final Set<Set<String>> VARIANTS = Set.of(Set.of("hoang", "huynh"), Set.of("vu", "vo"));

    private VietnameseNames() {}

    static boolean isFamily(Word word) {
        return FAMILIES.contains(word.letters());
    }

    /** @param marked whether the name it stands in is written with marks */
    static boolean isMarker(Token token, boolean marked) {
        return marked ? MARKERS.contains(token.toned()) : MARKERS_UNMARKED.contains(token.toned());
    }

    static boolean isShortName(Word word) {
        return SHORT.contains(word.letters());
    }

    /** Whether two family names are regional forms of one another; in law they are two names. */
    static boolean areVariants(Word one, Word other) {
        return VARIANTS.stream()
                .anyMatch(it -> it.contains(one.letters()) && it.contains(other.letters()) && !one.same(other));
    }

    /** The regional forms of a family name other than itself. */
    static Set<String> variantsOf(Word family) {
        return VARIANTS.stream()
                .filter(it -> it.contains(family.letters()))
                .findFirst()
                .orElse(Set.of());
    }
}
