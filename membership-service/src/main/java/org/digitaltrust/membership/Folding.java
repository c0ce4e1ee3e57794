package org.digitaltrust.membership;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Text as people search for it: lower case, without marks, words of letters and digits with one space between them. A Đ is
 * a d, which no normal form of Unicode makes of it.
 */
public final class Folding {

    private static final int LONGEST = 512;
    private static final String APOSTROPHES = "'\u2018\u2019\u02BC`";

    private Folding() {}

    /** Empty where nothing is left. Reads the first 512 characters. */
    public static String of(String text) {
        var start = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        var lower = Normalizer.normalize(start, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        var folded = new StringBuilder(lower.length());
        Normalizer.normalize(lower, Normalizer.Form.NFD).codePoints().forEach(it -> append(it, folded));
        return folded.toString().stripTrailing();
    }

    private static void append(int codePoint, StringBuilder folded) {
        if (vanishes(codePoint)) {
            return;
        }
        if (Character.isLetterOrDigit(codePoint)) {
            appendLetter(codePoint, folded);
        } else if (!folded.isEmpty() && folded.charAt(folded.length() - 1) != ' ') {
            folded.append(' ');
        }
    }

    private static boolean vanishes(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.FORMAT -> true;
            default -> APOSTROPHES.indexOf(codePoint) >= 0;
        };
    }

    /** Latin letters that are more than a letter and its marks, too. */
    private static void appendLetter(int codePoint, StringBuilder folded) {
        switch (codePoint) {
            case 'đ', 'ð', 'ɖ' -> folded.append('d');
            case 'ø' -> folded.append('o');
            case 'ł' -> folded.append('l');
            case 'ħ' -> folded.append('h');
            case 'ı' -> folded.append('i');
            case 'ß' -> folded.append("ss");
            case 'æ' -> folded.append("ae");
            case 'œ' -> folded.append("oe");
            default -> folded.appendCodePoint(codePoint);
        }
    }
}
