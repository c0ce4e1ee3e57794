package org.digitaltrust.membership.privacy;

import java.util.Locale;
import java.util.ResourceBundle;

/** The words about a person's data, in one language. */
record Texts(ResourceBundle words) {

    static Texts in(Locale locale) {
        return new Texts(ResourceBundle.getBundle(
                "privacy.texts",
                locale,
                Thread.currentThread().getContextClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
    }

    /** Why something is kept. */
    String why(Kept what) {
        return words.getString("kept." + what.code());
    }

    /** Why an erasure waits. */
    String hold() {
        return words.getString("hold");
    }

    /** What is in an area. */
    String area(String area) {
        return words.getString("area." + area);
    }

    String readme() {
        return words.getString("readme");
    }
}
