package org.digitaltrust.sanctions.rundown;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.dhatim.fastexcel.Workbook;

/** An answer as an Excel workbook: the rows on the first sheet, the receipt on the second. */
final class WriteXlsx {

    private WriteXlsx() {}

    static byte[] of(AnswerTable table) {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "digital-trust", "1.0")) {
            var rows = workbook.newWorksheet("Rundown");
            rows.freezePane(0, 1);
            for (int row = 0; row < table.lines().size(); row++) {
                var cells = table.lines().get(row);
                for (int column = 0; column < cells.size(); column++) {
                    rows.value(row, column, cells.get(column));
                }
            }
            workbook.newWorksheet("Receipt").value(0, 0, table.receipt());
        } catch (IOException e) { // into memory
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
