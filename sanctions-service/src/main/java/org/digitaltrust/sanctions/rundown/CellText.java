package org.digitaltrust.sanctions.rundown;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * A cell as a person sees it: composed, with plain blanks, and nothing invisible at either end. What is invisible inside stays,
 * since no two accounts may become one.
 */
final class CellText {

    private static final Pattern BLANK = Pattern.compile("\\p{Zs}");
    private static final Pattern ENDS = Pattern.compile("^[\\s\\p{Z}\\p{Cf}]+|[\\s\\p{Z}\\p{Cf}]+$");

    private CellText() {}

    static String of(String cell) {
        var composed = Normalizer.normalize(cell, Normalizer.Form.NFC);
        return BLANK.matcher(ENDS.matcher(composed).replaceAll("")).replaceAll(" ");
    }
}
