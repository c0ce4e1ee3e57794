package org.digitaltrust.membership.importing;

import java.util.HexFormat;

/** A keyed hash, to be compared. */
record Hash(String hex) {

    static Hash of(byte[] bytes) {
        return new Hash(HexFormat.of().formatHex(bytes));
    }

    byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }
}
