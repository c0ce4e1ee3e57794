package org.digitaltrust.sanctions.name;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/** From a word to its letters: marks dropped, Đ and what looks like it read as d, y as i where they sound alike. */
final class Folding {

    private static final String LAST_Y = "yýỳỷỹỵ";
    private static final String LAST_I = "iíìỉĩị";

    private Folding() {}

    /**
     * @param raw one word in lower case, NFC, Latin letters and digits and perhaps marks that belong to none
     * @return null if no letter is left
     */
    static @Nullable Token token(String raw) {
        var toned = TonePlacement.normalised(
                withoutLooseMarks(raw).replace('ð', 'đ').replace('ɖ', 'đ'));
        var plain = plain(toned);
        if (plain.isEmpty()) {
            return null;
        }
        var word = Word.of(iForY(plain));
        return new Token(toned, plain, word, !plain.equals(toned));
    }

    /** Lý is Lí and quý is quí, but thuý is not thúi: i for a y that is the only vowel and the last letter. */
    static String iForY(String word) {
        return exchanged(word, LAST_Y, LAST_I);
    }

    /** The other way of writing a word that {@link #iForY} changes. */
    static String yForI(String word) {
        return exchanged(word, LAST_I, LAST_Y);
    }

    private static String exchanged(String word, String from, String to) {
        int last = word.length() - 1;
        int kind = last < 1 ? -1 : from.indexOf(word.charAt(last));
        if (kind < 0) {
            return word;
        }
        var before = word.substring(0, last);
        boolean only = before.equals("qu") || before.chars().noneMatch(it -> "aeiouy".indexOf(bare((char) it)) >= 0);
        return only ? before + to.charAt(kind) : word;
    }

    /** A letter without its marks. */
    static char bare(char letter) {
        if (letter < 128) {
            return letter;
        }
        return switch (letter) {
            case 'đ', 'ð', 'ɖ' -> 'd';
            default ->
                Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFD)
                        .charAt(0);
        };
    }

    private static String plain(String toned) {
        var plain = new StringBuilder(toned.length());
        boolean ascii = true;
        for (int i = 0; i < toned.length(); i++) {
            char letter = bare(toned.charAt(i));
            ascii &= letter < 128;
            plain.append(letter);
        }
        return ascii ? plain.toString() : lettersAndDigits(LatinScript.ascii(plain.toString()));
    }

    private static String withoutLooseMarks(String word) {
        return word.chars().noneMatch(Folding::isMark) ? word : dropMarks(word);
    }

    private static String dropMarks(String word) {
        var kept = new StringBuilder();
        word.codePoints().filter(it -> !isMark(it)).forEach(kept::appendCodePoint);
        return kept.toString();
    }

    static boolean isMark(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK -> true;
            default -> false;
        };
    }

    private static String lettersAndDigits(String text) {
        var kept = new StringBuilder();
        text.chars().filter(it -> it < 128 && Character.isLetterOrDigit(it)).forEach(it -> kept.append((char) it));
        return kept.toString();
    }
}
