package org.digitaltrust.pledge.verification;

import java.io.IOException;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.digitaltrust.pledge.wording.VisibleText;

/** A font with Vietnamese, embedded in the document as far as it is used. */
final class Typeface {

    private static final int THOUSAND = 1000;
    private static final String MISSING = "?";

    private final PDType0Font font;

    private Typeface(PDType0Font font) {
        this.font = font;
    }

    static Typeface regular(PDDocument document) throws IOException {
        return load(document, "LiberationSans-Regular.ttf");
    }

    static Typeface bold(PDDocument document) throws IOException {
        return load(document, "LiberationSans-Bold.ttf");
    }

    private static Typeface load(PDDocument document, String file) throws IOException {
        try (var stream = Typeface.class.getResourceAsStream("/liberation/" + file)) {
            return new Typeface(PDType0Font.load(document, Objects.requireNonNull(stream, file)));
        }
    }

    PDType0Font font() {
        return font;
    }

    /** The text on one line, with a question mark for each sign that the font does not have. */
    String printable(String text) throws IOException {
        var printable = new StringBuilder();
        for (var sign : VisibleText.of(text).codePoints().toArray()) {
            printable.append(printable(sign));
        }
        return printable.toString();
    }

    private String printable(int sign) throws IOException {
        var text = Character.toString(sign);
        try {
            font.encode(text);
            return text;
        } catch (IllegalArgumentException notInTheFont) {
            return MISSING;
        }
    }

    float widthOf(String printable, float size) throws IOException {
        return font.getStringWidth(printable) / THOUSAND * size;
    }

    /** The largest size, but for a greatest, at which a text is no wider than this. */
    float sizeFor(String printable, float width, float greatest) throws IOException {
        return Math.min(greatest, greatest * width / Math.max(1, widthOf(printable, greatest)));
    }
}
