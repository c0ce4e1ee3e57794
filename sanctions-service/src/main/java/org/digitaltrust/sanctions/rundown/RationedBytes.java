package org.digitaltrust.sanctions.rundown;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Bytes of which their reader may take only so many until it is allowed more. So what a parser takes in at once, such as a
 * tag with its attributes, has a limit in whatever encoding, however it is quoted.
 */
final class RationedBytes extends ByteArrayInputStream {

    /** Long lists of cells in attributes, as Excel writes them, are within it. */
    static final int TAG = 1 << 16;

    /** The longest cell of Excel, each character of it by number. */
    static final int TEXT = 1 << 18;

    private static final int AT_ONCE = 1_024;

    private int left = TAG;

    RationedBytes(byte[] bytes) {
        super(bytes);
    }

    void allow(int bytes) {
        left = bytes;
    }

    /** @throws UncheckedIOException beyond what is allowed: a parser would make broken XML of anything it knows */
    @Override
    public synchronized int read(byte[] into, int offset, int length) {
        int read = super.read(into, offset, Math.min(length, AT_ONCE));
        left -= Math.max(read, 0);
        if (left < 0) {
            throw new UncheckedIOException(new IOException("a tag or text is too long"));
        }
        return read;
    }
}
