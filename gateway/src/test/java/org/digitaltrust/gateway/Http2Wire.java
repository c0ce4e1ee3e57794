package org.digitaltrust.gateway;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import javax.net.ssl.SSLSocket;

/** HTTP/2 frame by frame, so that what no client library would send can be sent. */
final class Http2Wire implements AutoCloseable {

    static final int DATA = 0;
    static final int HEADERS = 1;
    static final int RST_STREAM = 3;
    static final int SETTINGS = 4;
    static final int GOAWAY = 7;
    private static final int END_STREAM = 1;
    private static final int END_HEADERS = 4;
    private static final int PRIORITY = 0x20;
    private static final int ACK = 1;
    private static final int PATIENCE_MILLIS = 5_000;

    /** @param stream 0 for what concerns the connection */
    record Frame(int type, int flags, int stream, ByteBuffer payload) {
        /** Of the statuses that HPACK has a number for; -1 of others. */
        int status() {
            int at = (flags & PRIORITY) == 0 ? 0 : 5;
            while ((payload.get(at) & 0xe0) == 0x20) {
                at++; // a new size of the dynamic table may come first
            }
            return switch (payload.get(at) & 0xff) {
                case 0x88 -> 200;
                case 0x8c -> 400;
                case 0x8d -> 404;
                case 0x8e -> 500;
                default -> -1;
            };
        }

        /** Of RST_STREAM, and of GOAWAY. */
        int error() {
            return payload.getInt(type == GOAWAY ? 4 : 0);
        }
    }

    private final SSLSocket socket;
    private final DataInputStream in;
    private boolean closed;

    private Http2Wire(SSLSocket socket) throws IOException {
        this.socket = socket;
        this.in = new DataInputStream(socket.getInputStream());
    }

    static Http2Wire open() throws IOException {
        var socket = (SSLSocket) Certificates.context().getSocketFactory().createSocket("127.0.0.1", Gateway.tlsPort());
        var parameters = socket.getSSLParameters();
        parameters.setApplicationProtocols(new String[] {"h2"});
        socket.setSSLParameters(parameters);
        socket.setSoTimeout(PATIENCE_MILLIS);
        socket.startHandshake();
        var wire = new Http2Wire(socket);
        socket.getOutputStream().write("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".getBytes(ISO_8859_1));
        wire.send(SETTINGS, 0, 0, new byte[0]);
        return wire;
    }

    /** @param fields names and values in turn, written as they are */
    void headers(int stream, boolean end, String... fields) throws IOException {
        send(HEADERS, END_HEADERS | (end ? END_STREAM : 0), stream, literal(fields));
    }

    private static byte[] literal(String... fields) throws IOException {
        var block = new ByteArrayOutputStream();
        for (int i = 0; i < fields.length; i += 2) {
            block.write(0); // literal, not indexed, new name (RFC 7541 6.2.2)
            write(fields[i], block);
            write(fields[i + 1], block);
        }
        return block.toByteArray();
    }

    private static void write(String text, ByteArrayOutputStream block) throws IOException {
        var bytes = text.getBytes(ISO_8859_1);
        block.write(Math.min(bytes.length, 127));
        if (bytes.length >= 127) { // RFC 7541 5.1
            int rest = bytes.length - 127;
            for (; rest >= 128; rest >>= 7) {
                block.write((rest & 127) | 128);
            }
            block.write(rest);
        }
        block.write(bytes);
    }

    void data(int stream, boolean end, String bytes) throws IOException {
        send(DATA, end ? END_STREAM : 0, stream, bytes.getBytes(ISO_8859_1));
    }

    void reset(int stream) throws IOException {
        send(RST_STREAM, 0, stream, new byte[] {0, 0, 0, 8});
    }

    private void send(int type, int flags, int stream, byte[] payload) throws IOException {
        var frame = ByteBuffer.allocate(9 + payload.length)
                .put((byte) (payload.length >> 16))
                .putShort((short) payload.length)
                .put((byte) type)
                .put((byte) flags)
                .putInt(stream)
                .put(payload);
        socket.getOutputStream().write(frame.array());
        socket.getOutputStream().flush();
    }

    /** What arrives until this is among it, or the connection ends, or nothing comes for some seconds. */
    List<Frame> readUntil(Predicate<Frame> enough) throws IOException {
        var read = new ArrayList<Frame>();
        try {
            do {
                read.add(next());
            } while (!enough.test(read.getLast()));
        } catch (SocketTimeoutException silent) {
            return read;
        } catch (EOFException | SocketException ended) {
            closed = true;
        }
        return read;
    }

    /** Whether the gateway has hung up. */
    boolean isClosed() {
        return closed;
    }

    private Frame next() throws IOException {
        int length = (in.readUnsignedByte() << 16) | in.readUnsignedShort();
        int type = in.readUnsignedByte();
        int flags = in.readUnsignedByte();
        int stream = in.readInt();
        var frame = new Frame(type, flags, stream, ByteBuffer.wrap(in.readNBytes(length)));
        if (type == SETTINGS && (flags & ACK) == 0) {
            send(SETTINGS, ACK, 0, new byte[0]);
        }
        return frame;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
