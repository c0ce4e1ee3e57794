package org.digitaltrust.sanctions.name;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** One spelling for what people write in several: Khánh Hoà and khánh hòa. */
public final class Spelling {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");

    private Spelling() {}

    /** In lower case and composed, each tone where today's rules put it. */
    public static String of(String text) {
        var lower = Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        return WORD.matcher(lower).replaceAll(it -> TonePlacement.normalised(it.group()));
    }
}
