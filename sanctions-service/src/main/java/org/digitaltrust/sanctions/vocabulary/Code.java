package org.digitaltrust.sanctions.vocabulary;

import java.util.Locale;

/** One word of a vocabulary. */
public record Code(String code, String nameVi, String nameEn) {

    boolean isWritten(String text) {
        return code.equalsIgnoreCase(text) || nameVi.equalsIgnoreCase(text) || nameEn.equalsIgnoreCase(text);
    }

    public String nameIn(Locale language) {
        return language.getLanguage().equals("vi") ? nameVi : nameEn;
    }
}
