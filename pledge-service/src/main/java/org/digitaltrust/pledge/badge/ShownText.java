package org.digitaltrust.pledge.badge;

import java.text.BreakIterator;
import java.util.Locale;

/** Text of others, made fit to be shown inside XML: as text, and in its place. */
final class ShownText {

    private ShownText() {}

    /** At most so many letters as people count them, with an ellipsis in place of the rest. */
    static String cut(String text, int letters) {
        var breaks = BreakIterator.getCharacterInstance(Locale.ROOT);
        breaks.setText(text);
        int seen = 0;
        int end = 0;
        int kept = 0;
        while ((end = breaks.next()) != BreakIterator.DONE) {
            seen++;
            if (seen == letters - 1) {
                kept = end;
            }
        }
        return seen <= letters ? text : text.substring(0, kept).strip() + "…";
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
