package org.digitaltrust.hostile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.GZIPOutputStream;

/** Bytes as bash reads them. */
final class Shell {

    private static final int LONG = 2_000;

    private Shell() {}

    static String quoted(String text) {
        return quoted(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Plain where everything is, else with the odd bytes in hexadecimal. */
    static String quoted(byte[] bytes) {
        var plain = new StringBuilder();
        boolean odd = false;
        for (byte it : bytes) {
            if (it == '\'' || it == '\\') {
                odd = true;
                plain.append('\\').append((char) it);
            } else if (it < 0x20 || it == 0x7f) { // signed: also what is not ASCII
                odd = true;
                plain.append("\\x%02x".formatted(it & 0xff));
            } else {
                plain.append((char) it);
            }
        }
        return (odd ? "$'" : "'") + plain + "'";
    }

    /** Whether bytes can be an argument: not for long ones, nor with a NUL. */
    static boolean fits(byte[] bytes) {
        if (bytes.length > LONG) {
            return false;
        }
        for (byte it : bytes) {
            if (it == 0) {
                return false;
            }
        }
        return true;
    }

    static String piped(byte[] bytes) {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return "echo " + Base64.getEncoder().encodeToString(packed.toByteArray()) + " | base64 -d | gunzip | ";
    }
}
