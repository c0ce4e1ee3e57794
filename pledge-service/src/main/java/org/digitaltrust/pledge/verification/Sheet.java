package org.digitaltrust.pledge.verification;

import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** A sheet of paper that is written on from the top; distances are in points. */
final class Sheet {

    private static final float MARGIN = 40;
    private static final float INNER = 70;
    private static final float VALUES = 230;

    private final PDPageContentStream stream;
    private final PDRectangle paper;
    private final Typeface regular;
    private final Typeface bold;

    Sheet(PDPageContentStream stream, PDRectangle paper, Typeface regular, Typeface bold) {
        this.stream = stream;
        this.paper = paper;
        this.regular = regular;
        this.bold = bold;
    }

    void frame() throws IOException {
        stream.setLineWidth(2);
        stream.addRect(MARGIN, MARGIN, paper.getWidth() - 2 * MARGIN, paper.getHeight() - 2 * MARGIN);
        stream.stroke();
    }

    void centred(String text, float size, boolean strong, float top) throws IOException {
        var face = strong ? bold : regular;
        var printable = face.printable(text);
        var fitting = face.sizeFor(printable, paper.getWidth() - 2 * INNER, size);
        write(face, printable, fitting, (paper.getWidth() - face.widthOf(printable, fitting)) / 2, top);
    }

    void line(String label, String value, float top) throws IOException {
        write(regular, regular.printable(label), 11, INNER, top);
        var printable = regular.printable(value);
        var fitting = regular.sizeFor(printable, paper.getWidth() - VALUES - INNER, 11);
        write(regular, printable, fitting, VALUES, top);
    }

    /** Dots that are drawn and no picture: sharp at any size. */
    void code(QrCode code, float side, float top) throws IOException {
        var dot = side / code.size();
        var left = (paper.getWidth() - side) / 2;
        for (int y = 0; y < code.size(); y++) {
            for (int x = 0; x < code.size(); x++) {
                if (code.isDark(x, y)) {
                    stream.addRect(left + x * dot, paper.getHeight() - top - (y + 1) * dot, dot, dot);
                }
            }
        }
        stream.fill();
    }

    private void write(Typeface face, String printable, float size, float left, float top) throws IOException {
        stream.beginText();
        stream.setFont(face.font(), size);
        stream.newLineAtOffset(left, paper.getHeight() - top);
        stream.showText(printable);
        stream.endText();
    }
}
