package org.digitaltrust.sanctions.rundown;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.jspecify.annotations.Nullable;

/**
 * A workbook that is no bomb: those of its parts that a reader of sheets needs, unpacked within limits and packed again, so
 * that whoever reads it sees what was measured here and nothing else. A cell far to the right would cost its reader memory for all those left of it;
 * a long number, a tag with very many attributes and very many names cost time that grows with their square.
 */
final class MeasuredZip {

    private static final int MOST_PARTS = 1_000;
    private static final int MOST_BYTES = 16 << 20;
    private static final int MOST_CELLS = 500_000;
    private static final int LONGEST_CELL = 1 << 16; // Excel writes half of that
    private static final int LONGEST_NUMBER = 100; // Excel writes 17 digits
    private static final int MOST_NAMES = 1_000;
    private static final Set<String> NO_NUMBERS = Set.of("s", "str", "inlineStr", "b", "e");
    private static final int MOST_CELLS_IN_ROW = 702; // to column ZZ
    private static final Pattern NEEDED = Pattern.compile(
            "/?(\\[Content_Types]\\.xml|_rels/\\.rels|xl/((_rels/)?(workbook|styles|sharedStrings)[^/]*|worksheets/[^/]+\\.xml))",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern NEAR = Pattern.compile("[A-Za-z]{1,2}[0-9]{1,7}");

    private final ByteArrayOutputStream packed = new ByteArrayOutputStream();
    private int bytesLeft = MOST_BYTES;
    private int cellsLeft = MOST_CELLS;

    private MeasuredZip() {}

    /** @throws IOException if it is no ZIP archive, or too large in any way */
    static byte[] repack(byte[] workbook) throws IOException {
        var measured = new MeasuredZip();
        try (var zip = ZipFile.builder()
                        .setSeekableByteChannel(new SeekableInMemoryByteChannel(workbook))
                        .get();
                var out = new ZipOutputStream(measured.packed)) {
            out.setLevel(Deflater.BEST_SPEED);
            int parts = 0;
            for (var entry : Collections.list(zip.getEntries())) {
                refuseIf(++parts > MOST_PARTS, "too many parts");
                if (!NEEDED.matcher(entry.getName()).matches()) {
                    continue;
                }
                try (var in = zip.getInputStream(entry)) {
                    var part = measured.unpack(in);
                    measured.countCells(part);
                    out.putNextEntry(new ZipEntry(entry.getName()));
                    out.write(part);
                    out.closeEntry();
                }
            }
        }
        return measured.packed.toByteArray();
    }

    private byte[] unpack(InputStream in) throws IOException {
        var part = in.readNBytes(bytesLeft + 1);
        if (part.length > bytesLeft) {
            throw new IOException("too large when unpacked");
        }
        bytesLeft -= part.length;
        return part;
    }

    /** Any part may be a sheet. What is no XML ends here where it ends for the reader of sheets. */
    private void countCells(byte[] part) throws IOException {
        try {
            var factory = new InputFactoryImpl();
            factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
            factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
            var bytes = new RationedBytes(part);
            new MeasuredSheet(factory.createXMLStreamReader(bytes), bytes).measure();
        } catch (XMLStreamException noXml) {
            // a picture, or broken: whoever reads it as a sheet comes no further
        }
    }

    /** One part as its reader goes through it. */
    private final class MeasuredSheet {

        private final XMLStreamReader xml;
        private final RationedBytes bytes;
        private final Set<String> names = new HashSet<>();
        private int inRow;
        private boolean inCell;
        private boolean isNumber;
        private int text;
        private int longest;

        MeasuredSheet(XMLStreamReader xml, RationedBytes bytes) {
            this.xml = xml;
            this.bytes = bytes;
        }

        void measure() throws XMLStreamException, IOException {
            while (xml.hasNext()) {
                bytes.allow(RationedBytes.TAG);
                switch (xml.next()) {
                    case XMLStreamReader.CHARACTERS, XMLStreamReader.CDATA -> addText();
                    case XMLStreamReader.START_ELEMENT -> start(xml.getLocalName());
                    case XMLStreamReader.END_ELEMENT -> inCell = inCell && !isCell(xml.getLocalName());
                    case XMLStreamReader.PROCESSING_INSTRUCTION -> note(xml.getPITarget());
                    default -> {}
                }
            }
        }

        private void addText() throws IOException {
            bytes.allow(RationedBytes.TEXT);
            int length = xml.getTextLength();
            if (inCell) {
                text += length;
                refuseIf(text > longest, "a cell is too long");
            }
        }

        private void start(String name) throws IOException {
            noteNames();
            if (isCell(name)) {
                refuseIf(inCell, "a cell is in another");
                refuseIf(--cellsLeft < 0, "too many cells or texts");
                inCell = true;
                text = 0;
                longest = LONGEST_CELL;
                isNumber = false;
            }
            switch (name) {
                case "row" -> inRow = 0;
                case "c" -> {
                    var address = xml.getAttributeValue(null, "r");
                    refuseIf(++inRow > MOST_CELLS_IN_ROW, "too many cells");
                    refuseIf(address != null && !NEAR.matcher(address).matches(), "a cell is too far to the right");
                    var type = xml.getAttributeValue(null, "t");
                    isNumber = type == null || !NO_NUMBERS.contains(type);
                }
                case "v" -> {
                    if (inCell && isNumber && longest > LONGEST_NUMBER) { // a formula, which comes first, may be longer
                        text = 0;
                        longest = LONGEST_NUMBER;
                    }
                }
                default -> {}
            }
        }

        private void noteNames() throws IOException {
            note(name(xml.getPrefix(), xml.getLocalName()));
            for (int i = 0; i < xml.getAttributeCount(); i++) {
                note(name(xml.getAttributePrefix(i), xml.getAttributeLocalName(i)));
            }
            for (int i = 0; i < xml.getNamespaceCount(); i++) {
                note(name("xmlns", Objects.requireNonNullElse(xml.getNamespacePrefix(i), "")));
            }
        }

        private void note(String name) throws IOException {
            refuseIf(names.add(name) && names.size() > MOST_NAMES, "too many names");
        }

        private static String name(@Nullable String prefix, String localName) {
            return prefix == null || prefix.isEmpty() ? localName : prefix + ":" + localName;
        }

        private static boolean isCell(String name) {
            return name.equals("c") || name.equals("si");
        }
    }

    private static void refuseIf(boolean tooLarge, String why) throws IOException {
        if (tooLarge) {
            throw new IOException(why);
        }
    }
}
