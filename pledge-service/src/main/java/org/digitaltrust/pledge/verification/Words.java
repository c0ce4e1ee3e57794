package org.digitaltrust.pledge.verification;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.digitaltrust.chassis.problem.ProblemTexts;
import org.digitaltrust.pledge.code.Language;
import org.digitaltrust.pledge.signing.PledgeStatus;
import org.digitaltrust.pledge.wording.VisibleText;
import org.jspecify.annotations.Nullable;

/** The words of page and certificate in the language of whoever reads them. */
record Words(Language language, Locale locale, ResourceBundle texts) {

    /** @param acceptLanguage what the reader's browser says */
    static Words in(@Nullable String acceptLanguage) {
        var locale = ProblemTexts.languageOf(acceptLanguage);
        var bundle = ResourceBundle.getBundle(
                "verification.words",
                locale,
                Thread.currentThread().getContextClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        return new Words(locale.getLanguage().equals("vi") ? Language.VI : Language.EN, locale, bundle);
    }

    String tag() {
        return locale.getLanguage();
    }

    String of(String key) {
        return texts.getString(key);
    }

    String of(PledgeStatus status) {
        return texts.getString("status." + status.name().toLowerCase(Locale.ROOT));
    }

    String of(LocalDate date) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale)
                .format(date);
    }

    /** All of them, by their keys. */
    Map<String, String> all() {
        return texts.keySet().stream().collect(Collectors.toMap(it -> it, texts::getString));
    }

    /** The public name, or the words for there being none. */
    String nameOf(@Nullable String name) {
        return name == null ? of("name.unknown") : VisibleText.of(name);
    }
}
