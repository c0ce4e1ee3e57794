package org.digitaltrust.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;

/** RFC 7468, as far as keys need it. */
final class Pem {

    private Pem() {}

    /**
     * The bytes of the one section a file holds.
     *
     * @throws IllegalArgumentException naming the file, never its content, if it cannot be read or is not such a file
     */
    static byte[] read(Path file, String label) {
        try {
            var base64 = Files.readString(file, UTF_8)
                    .replace("-----BEGIN " + label + "-----", "")
                    .replace("-----END " + label + "-----", "")
                    .replaceAll("\\s", "");
            return Base64.getDecoder().decode(base64);
        } catch (IOException e) {
            throw new IllegalArgumentException("not readable: " + file, e);
        }
    }
}
