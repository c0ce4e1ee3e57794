package org.digitaltrust.chassis.problem;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** The words of one problem in one language. */
public record ProblemTexts(String title, String pattern, Locale locale) {

    private static final Locale VIETNAMESE = Locale.of("vi");
    private static final List<Locale> SPOKEN = List.of(Locale.ENGLISH, VIETNAMESE);

    public static ProblemTexts in(Locale locale, ProblemType type) {
        var bundle = ResourceBundle.getBundle(
                type.bundle(),
                locale,
                Thread.currentThread().getContextClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        return new ProblemTexts(
                bundle.getString(type.slug() + ".title"), bundle.getString(type.slug() + ".detail"), locale);
    }

    /** The language a reader asked for with Accept-Language; English where they asked for none we speak. */
    public static Locale languageOf(@Nullable String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank()) {
            return Locale.ENGLISH;
        }
        try {
            var wanted = Locale.lookup(Locale.LanguageRange.parse(acceptLanguage.strip()), SPOKEN);
            return wanted == null ? Locale.ENGLISH : wanted;
        } catch (IllegalArgumentException malformed) {
            return Locale.ENGLISH; // RFC 9110 lets a server disregard a header that it cannot read
        }
    }

    String detail(Object... arguments) {
        return String.format(locale, pattern, arguments);
    }
}
