package org.digitaltrust.sanctions.name;

import com.ibm.icu.text.SpoofChecker;
import com.ibm.icu.text.Transliterator;
import java.util.Locale;

/** Words of other scripts in Latin letters. Slow, and made ready only when the first such word comes. */
final class LatinScript {

    private LatinScript() {}

    /** ICU's tables, a few megabytes; their holder is made by the first to use them. */
    private static final class Tables {
        static final Transliterator LATIN = Transliterator.getInstance("Any-Latin; Latin-ASCII; Lower");
        static final Transliterator ASCII = Transliterator.getInstance("Latin-ASCII; Lower");
        static final SpoofChecker LOOKS = new SpoofChecker.Builder().build();
    }

    /** A word in any script, in ASCII; may contain spaces and signs. */
    static String of(String word) {
        return Tables.LATIN.transliterate(word);
    }

    /** Latin letters that are more than a letter and marks: ø, ß, æ. */
    static String ascii(String word) {
        return Tables.ASCII.transliterate(word);
    }

    /** Whether the word has a letter that is not Latin. */
    static boolean isForeign(String word) {
        return word.codePoints().anyMatch(LatinScript::isForeign);
    }

    /** Whether the word has a Latin letter. */
    static boolean isLatin(String word) {
        return word.codePoints().anyMatch(it -> Character.UnicodeScript.of(it) == Character.UnicodeScript.LATIN);
    }

    /** With Latin letters for those of other scripts that look the same; a Cyrillic а becomes an a. */
    static String unmasked(String word) {
        var latin = new StringBuilder();
        word.codePoints().forEach(it -> latin.append(isForeign(it) ? look(it) : Character.toString(it)));
        return latin.toString();
    }

    /** Of the small letter or, since names are read in lower case, of the capital it may have been. */
    private static String look(int codePoint) {
        var small = skeleton(codePoint);
        var look = isAscii(small) ? small : skeleton(Character.toUpperCase(codePoint));
        return isAscii(look) ? look : Character.toString(codePoint);
    }

    private static String skeleton(int codePoint) {
        return Tables.LOOKS.getSkeleton(Character.toString(codePoint)).toLowerCase(Locale.ROOT);
    }

    private static boolean isAscii(String look) {
        return look.length() == 1 && look.charAt(0) < 128;
    }

    private static boolean isForeign(int codePoint) {
        if (codePoint < 0x0250 || !Character.isLetter(codePoint)) {
            return false;
        }
        return switch (Character.UnicodeScript.of(codePoint)) {
            case LATIN, COMMON, INHERITED -> false;
            default -> true;
        };
    }
}
