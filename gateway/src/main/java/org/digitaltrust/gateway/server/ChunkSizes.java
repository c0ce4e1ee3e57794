package org.digitaltrust.gateway.server;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.netty.buffer.ByteBuf;
import java.util.HexFormat;

/**
 * Follows the chunks of a body beside Netty's decoder, which takes the last digits for a size of more than 32 bits, and reads
 * over what stands beside a size: another program along the way would see the body end elsewhere (RFC 9112 7.1).
 */
final class ChunkSizes {

    private static final int MOST_DIGITS = 8;
    private static final int LINE_END = 2;

    private enum Next {
        NO_CHUNK,
        SIZE,
        CONTENT,
        END
    }

    private Next next = Next.NO_CHUNK;
    private int sizeLine;
    private long left;

    /** A body in chunks follows. */
    void begin() {
        next = Next.SIZE;
    }

    /**
     * Looks at what is about to be decoded.
     *
     * @throws IllegalArgumentException if a size is none, does not fit, or has anything but an extension beside it
     */
    void check(ByteBuf bytes) {
        sizeLine = 0;
        int begin = bytes.readerIndex();
        int end = next == Next.SIZE ? bytes.indexOf(begin, bytes.writerIndex(), (byte) '\n') : -1;
        if (end < 0) {
            return;
        }
        int digits = 0;
        while (begin + digits < end && HexFormat.isHexDigit(bytes.getByte(begin + digits))) {
            digits++;
        }
        byte beside = bytes.getByte(begin + digits);
        boolean alone = beside == '\r' && begin + digits + 1 == end;
        if (digits == 0 || digits > MOST_DIGITS || !(alone || beside == ';')) {
            throw new IllegalArgumentException("not the size of a chunk");
        }
        left = Long.parseLong(bytes.getCharSequence(begin, digits, US_ASCII), 0, digits, 16);
        sizeLine = end + 1 - begin;
    }

    /**
     * What has been decoded since.
     *
     * @param bytes taken in all
     * @param content taken for a chunk's content
     */
    void follow(int bytes, int content) {
        int taken = bytes;
        if (sizeLine > 0 && bytes >= sizeLine) {
            next = left == 0 ? Next.NO_CHUNK : Next.CONTENT;
            taken -= sizeLine;
        }
        if (next == Next.CONTENT) {
            left -= content;
            taken -= content;
            next = left == 0 ? Next.END : Next.CONTENT;
        }
        if (next == Next.END && taken == LINE_END) {
            next = Next.SIZE;
        }
    }
}
