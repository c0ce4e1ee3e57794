package org.digitaltrust.sanctions.rundown;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.digitaltrust.sanctions.evaluation.EvaluationView;
import org.digitaltrust.sanctions.evaluation.Outcome;
import org.digitaltrust.sanctions.evaluation.ReasonView;
import org.digitaltrust.sanctions.vocabulary.LegalInstruments;
import org.digitaltrust.sanctions.vocabulary.Vocabularies;
import org.digitaltrust.sanctions.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/** Says why an answer is what it is to somebody who reads a list and knows no codes. */
@Singleton
class ReasonInWords {

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("dd/MM/uuuu HH:mm").withZone(StartTime.VIET_NAM);

    private final LegalInstruments instruments;
    private final Vocabularies vocabularies;

    ReasonInWords(LegalInstruments instruments, Vocabularies vocabularies) {
        this.instruments = instruments;
        this.vocabularies = vocabularies;
    }

    /**
     * @param byName whether the question named the person rather than an account or record
     * @param similar whether people of a similar name are listed with it
     */
    String of(EvaluationView answer, boolean byName, boolean similar, Locale language) {
        var words = words(language);
        var context = answer.context();
        if (context.outcome() == Outcome.PERMITTED && context.reasons().isEmpty()) {
            return words.getString("nothing_applies");
        }
        var reasons = context.reasons().stream().map(it -> said(it, byName, language));
        var obligations = context.obligations().isEmpty()
                ? Stream.<String>empty()
                : Stream.of(words.getString("obligations")
                        .formatted(names(Vocabulary.OBLIGATIONS, context.obligations(), language)));
        var warnings = context.warnings() == null
                ? Stream.<String>empty()
                : context.warnings().stream()
                        .map(it -> words.getString("confusable").formatted(it.account()));
        var look = similar ? Stream.of(words.getString("similar")) : Stream.<String>empty();
        return Stream.of(reasons, look, obligations, warnings).flatMap(it -> it).collect(Collectors.joining(" "));
    }

    private String said(ReasonView reason, boolean byName, Locale language) {
        var words = words(language);
        return switch (reason.code()) {
            case "appearance_restriction" -> restriction(reason, language);
            case "carve_out_applied" ->
                words.getString("carved_out")
                        .formatted(names(Vocabulary.CARVE_OUTS, List.of(given(reason.carveOut())), language));
            case "ambiguous_identity" -> words.getString(byName ? "namesake" : "handle_changed_hands");
            default -> words.getString(byName ? "no_namesake" : "no_record");
        };
    }

    private String restriction(ReasonView reason, Locale language) {
        var words = words(language);
        var bindingness = reason.bindingness() == null
                ? ""
                : names(
                        Vocabulary.BINDINGNESS,
                        List.of(reason.bindingness().name().toLowerCase(Locale.ROOT)),
                        language);
        var basis = reason.legalBasis();
        var source = basis == null
                ? ""
                : "%s, %s, %s".formatted(title(basis.instrument(), language), basis.article(), basis.authority());
        return words.getString("restricted").formatted(bindingness, source, until(reason.until(), words));
    }

    private static String until(@Nullable Instant until, ResourceBundle words) {
        return until == null
                ? words.getString("until_further_notice")
                : words.getString("until").formatted(DATE.format(until));
    }

    private String title(String instrument, Locale language) {
        return instruments.find(instrument).map(it -> it.titleIn(language)).orElse(instrument);
    }

    private String names(Vocabulary vocabulary, List<String> codes, Locale language) {
        return codes.stream()
                .map(code -> vocabularies
                        .written(vocabulary, code)
                        .map(it -> it.nameIn(language))
                        .orElse(code))
                .collect(Collectors.joining(", "));
    }

    private static String given(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static ResourceBundle words(Locale language) {
        return ResourceBundle.getBundle(
                "rundown.words",
                language,
                ReasonInWords.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
