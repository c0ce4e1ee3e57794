package org.digitaltrust.sanctions.name;

/** 64 bits that stand for letters. Two names may share them by chance; who looks them up compares the names. */
final class Hash {

    private static final long PRIME = 0x100000001b3L;
    private static final long SEED = 0xcbf29ce484222325L;

    private long value = SEED;

    static long of(CharSequence letters) {
        return new Hash().add(letters, 0, letters.length()).value();
    }

    /** Of the letters without those at two places; the second may lie beyond the end. */
    static long without(String letters, int first, int second) {
        var hash = new Hash().add(letters, 0, first);
        return second < letters.length()
                ? hash.add(letters, first + 1, second)
                        .add(letters, second + 1, letters.length())
                        .value()
                : hash.add(letters, first + 1, letters.length()).value();
    }

    Hash add(CharSequence letters, int from, int to) {
        for (int i = from; i < to; i++) {
            value = (value ^ letters.charAt(i)) * PRIME;
        }
        return this;
    }

    long value() {
        return mix(value);
    }

    static long mix(long bits) {
        var mixed = (bits ^ (bits >>> 33)) * 0xff51afd7ed558ccdL;
        mixed = (mixed ^ (mixed >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return mixed ^ (mixed >>> 33);
    }
}
