package org.digitaltrust.sanctions.name;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads a name out of whatever was typed. Letters and digits make parts, apostrophes and invisible characters vanish,
 * everything else divides. Reads the first 512 characters, of them 32 parts of 40 letters.
 */
final class NameReader {

    private static final int LONGEST = 512;
    private static final int MOST_PARTS = 32;
    private static final int LONGEST_PART = 40;
    private static final String APOSTROPHES = "'\u2018\u2019\u02BC`\u00B4";

    private final Function<String, @Nullable Token> known;
    private final List<Token> tokens = new ArrayList<>();
    private final Set<Reason> flaws = EnumSet.noneOf(Reason.class);

    private NameReader(Function<String, @Nullable Token> known) {
        this.known = known;
    }

    /** @param known tokens that have been read before, by their normalised spelling; saves reading them again */
    static Name read(String text, Function<String, @Nullable Token> known) {
        var reader = new NameReader(known);
        var words = words(reader.normalised(text));
        words.forEach(reader::readWord);
        var script = reader.flaws.contains(Reason.TRANSLITERATED) ? String.join(" ", words) : null;
        return new Name(reader.tokens, reader.flaws, script);
    }

    private String normalised(String text) {
        var start = text;
        if (text.length() > LONGEST) {
            flaws.add(Reason.CUT);
            start = text.substring(0, LONGEST);
        }
        if (start.codePoints().anyMatch(NameReader::isInvisible)) {
            var visible = new StringBuilder();
            start.codePoints().filter(it -> !isInvisible(it)).forEach(visible::appendCodePoint);
            start = visible.toString();
        }
        return Normalizer.normalize(
                Normalizer.normalize(start, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT), Normalizer.Form.NFC);
    }

    private static List<String> words(String text) {
        var words = new ArrayList<String>();
        var word = new StringBuilder();
        text.codePoints().forEach(it -> {
            if ((Character.isLetterOrDigit(it) && APOSTROPHES.indexOf(it) < 0) || Folding.isMark(it)) {
                word.appendCodePoint(it);
            } else if (APOSTROPHES.indexOf(it) < 0 && !word.isEmpty()) {
                words.add(word.toString());
                word.setLength(0);
            }
        });
        if (!word.isEmpty()) {
            words.add(word.toString());
        }
        return words;
    }

    private void readWord(String word) {
        if (!LatinScript.isForeign(word)) {
            add(word);
            return;
        }
        var unmasked = LatinScript.isLatin(word) ? LatinScript.unmasked(word) : word;
        if (!unmasked.equals(word)) {
            flaws.add(Reason.CONFUSABLE);
        }
        if (LatinScript.isForeign(unmasked)) {
            flaws.add(Reason.TRANSLITERATED);
            words(LatinScript.of(unmasked)).forEach(this::add);
        } else {
            add(unmasked);
        }
    }

    private void add(String word) {
        var raw = word;
        if (word.length() > LONGEST_PART) {
            flaws.add(Reason.CUT);
            raw = word.substring(0, LONGEST_PART);
        }
        var token = known.apply(raw);
        if (token == null) {
            token = Folding.token(raw);
        }
        if (token == null) {
            return;
        }
        if (tokens.size() == MOST_PARTS) {
            flaws.add(Reason.CUT);
            return;
        }
        tokens.add(Objects.requireNonNullElse(known.apply(token.toned()), token));
    }

    private static boolean isInvisible(int codePoint) {
        return Character.getType(codePoint) == Character.FORMAT;
    }
}
