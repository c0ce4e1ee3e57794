package org.digitaltrust.hostile;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;

/** Spoils the bytes of a body. */
final class Mangling {

    private Mangling() {}

    static byte[] of(String body, Chance chance) {
        var bytes = body.getBytes(UTF_8);
        var half = bytes.length / 2;
        return switch (chance.below(16)) {
            case 0 -> new byte[0];
            case 1 -> Arrays.copyOf(bytes, half);
            case 2 -> (body + "x").getBytes(UTF_8);
            case 3 -> (body + body).getBytes(UTF_8);
            case 4 -> ("\ufeff" + body).getBytes(UTF_8);
            case 5 -> body.getBytes(UTF_16);
            case 6 -> with(bytes, half, (byte) 0xff);
            case 7 -> with(bytes, half, (byte) 0xc0);
            case 8 -> with(bytes, half, (byte) 0);
            case 9 -> ("[" + body + "]").getBytes(UTF_8);
            case 10 -> body.replace('"', '\'').getBytes(UTF_8);
            case 11 -> body.replace(":", ": /* */ ").getBytes(UTF_8);
            case 12 -> body.replace("}", ",}").getBytes(UTF_8);
            case 13 -> (" ".repeat(100_000) + body).getBytes(UTF_8);
            case 14 -> random(chance);
            default -> OddJson.any(chance).getBytes(UTF_8);
        };
    }

    private static byte[] with(byte[] bytes, int at, byte odd) {
        var spoilt = bytes.length == 0 ? new byte[1] : bytes.clone();
        spoilt[at] = odd;
        return spoilt;
    }

    private static byte[] random(Chance chance) {
        var bytes = new byte[chance.below(4_000)];
        chance.random().nextBytes(bytes);
        return bytes;
    }
}
