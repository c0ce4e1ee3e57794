package org.digitaltrust.sanctions.disclosure;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32C;

/**
 * How records stand in a file, one after the other: length and CRC-32C (four bytes each, most significant first), then the
 * record. A file that was cut off or damaged somewhere still has all records before that place.
 *
 * @param records the readable ones, in order
 * @param length the bytes these take
 */
record Frames(List<byte[]> records, int length) {

    private static final int OVERHEAD = 2 * Integer.BYTES;

    static byte[] framed(byte[] record) {
        if (record.length == 0) {
            throw new IllegalArgumentException("a record of nothing looks like a file of zeros");
        }
        return ByteBuffer.allocate(OVERHEAD + record.length)
                .putInt(record.length)
                .putInt(checksum(record))
                .put(record)
                .array();
    }

    static Frames in(byte[] file) {
        var bytes = ByteBuffer.wrap(file);
        var records = new ArrayList<byte[]>();
        var end = 0;
        while (bytes.remaining() > OVERHEAD) {
            var length = bytes.getInt();
            var checksum = bytes.getInt();
            if (length <= 0 || length > bytes.remaining()) {
                break;
            }
            var record = new byte[length];
            bytes.get(record);
            if (checksum(record) != checksum) {
                break;
            }
            records.add(record);
            end = bytes.position();
        }
        return new Frames(records, end);
    }

    private static int checksum(byte[] record) {
        var checksum = new CRC32C();
        checksum.update(record);
        return (int) checksum.getValue();
    }
}
