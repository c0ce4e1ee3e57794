package org.digitaltrust.sanctions.screening;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.digitaltrust.sanctions.name.Band;
import org.digitaltrust.sanctions.name.NameIndex;
import org.digitaltrust.sanctions.name.Reason;

/**
 * How names are compared, for machines and for people.
 *
 * @param version comes with every answer
 */
record Algorithm(String version, List<BandView> bands, List<Term> reasons, List<Term> ranking) {

    private static final String BUNDLE = "screening.algorithm";

    /** @param leastScore the lowest score of the band, from 0 to 1 */
    record BandView(String code, double leastScore, String vi, String en) {}

    /** A code in both languages. */
    record Term(String code, String vi, String en) {
        static Term of(String kind, String code) {
            return new Term(code, text(Locale.forLanguageTag("vi"), kind + code), text(Locale.ROOT, kind + code));
        }
    }

    static Algorithm current() {
        var bands = Arrays.stream(Band.values())
                .map(it -> {
                    var term = Term.of("band.", it.name().toLowerCase(Locale.ROOT));
                    return new BandView(term.code(), it.least(), term.vi(), term.en());
                })
                .toList();
        var reasons = Stream.concat(
                        Arrays.stream(Reason.values()).map(Reason::code), Stream.of("birth_year_differs", "legal_name"))
                .map(it -> Term.of("reason.", it))
                .toList();
        var ranking = Stream.of("band", "score", "birth_year", "platform_hint")
                .map(it -> Term.of("ranking.", it))
                .toList();
        return new Algorithm(NameIndex.ALGORITHM, bands, reasons, ranking);
    }

    private static String text(Locale language, String key) {
        return ResourceBundle.getBundle(
                        BUNDLE,
                        language,
                        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES))
                .getString(key);
    }
}
