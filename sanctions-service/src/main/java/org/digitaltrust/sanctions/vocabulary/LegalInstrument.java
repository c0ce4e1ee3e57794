package org.digitaltrust.sanctions.vocabulary;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import java.util.Locale;

/**
 * A law, decree, decision or code that a restriction may rest on. Dates are as the source has them, some only a year.
 */
@JsonPropertyOrder({"id", "title_vi", "title_en", "kind", "issued_on", "in_force_on", "about", "status_note"})
public record LegalInstrument(
        String id,
        String titleVi,
        String titleEn,
        String kind,
        String issuedOn,
        String inForceOn,
        String about,
        String statusNote) {

    private static final int YEAR = 4;

    /** Where only the year is known, from its first day on. */
    public boolean isInForceOn(LocalDate day) {
        var from = inForceOn.length() == YEAR ? inForceOn + "-01-01" : inForceOn;
        return !day.isBefore(LocalDate.parse(from));
    }

    public String titleIn(Locale language) {
        return language.getLanguage().equals("vi") ? titleVi : titleEn;
    }
}
