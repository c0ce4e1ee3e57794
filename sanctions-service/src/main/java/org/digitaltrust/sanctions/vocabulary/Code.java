package org.digitaltrust.sanctions.vocabulary;

import java.util.Locale;
import java.util.stream.Stream;
import org.digitaltrust.sanctions.name.Spelling;

/** One word of a vocabulary. */
public record Code(String code, String nameVi, String nameEn) {

    /** What people write for it, each in its one spelling. */
    Stream<String> spellings() {
        return Stream.of(code, nameVi, nameEn).map(Spelling::of);
    }

    public String nameIn(Locale language) {
        return language.getLanguage().equals("vi") ? nameVi : nameEn;
    }
}
