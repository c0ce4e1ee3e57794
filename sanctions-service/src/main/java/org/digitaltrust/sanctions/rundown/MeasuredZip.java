package org.digitaltrust.sanctions.rundown;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * A workbook that is no bomb: those of its parts that a reader of sheets needs, unpacked within limits and packed again, so
 * that whoever reads it sees what was measured here and nothing else. A cell far to the right would cost its reader memory for all those left of it.
 */
final class MeasuredZip {

    private static final int MOST_PARTS = 1_000;
    private static final int MOST_BYTES = 16 << 20;
    private static final int MOST_CELLS = 500_000;
    private static final int LONGEST_CELL = 2 << 20;
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
            countCells(factory.createXMLStreamReader(new ByteArrayInputStream(part)));
        } catch (XMLStreamException noXml) {
            // a picture, or broken: whoever reads it as a sheet comes no further
        }
    }

    private void countCells(XMLStreamReader xml) throws XMLStreamException, IOException {
        int inRow = 0;
        int inCell = 0;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamReader.CHARACTERS || event == XMLStreamReader.CDATA) {
                inCell += xml.getTextLength();
                refuseIf(inCell > LONGEST_CELL, "a cell is too long");
            } else if (event == XMLStreamReader.START_ELEMENT) {
                inCell = 0;
                if (xml.getLocalName().equals("row")) {
                    inRow = 0;
                } else if (xml.getLocalName().equals("si")) {
                    refuseIf(--cellsLeft < 0, "too many texts");
                } else if (xml.getLocalName().equals("c")) {
                    var address = xml.getAttributeValue(null, "r");
                    refuseIf(++inRow > MOST_CELLS_IN_ROW || --cellsLeft < 0, "too many cells");
                    refuseIf(address != null && !NEAR.matcher(address).matches(), "a cell is too far to the right");
                }
            }
        }
    }

    private static void refuseIf(boolean tooLarge, String why) throws IOException {
        if (tooLarge) {
            throw new IOException(why);
        }
    }
}
