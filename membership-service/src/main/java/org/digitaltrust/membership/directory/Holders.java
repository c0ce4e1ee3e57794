package org.digitaltrust.membership.directory;

import java.util.Arrays;

/** The slots whose entries hold the same three letters. */
final class Holders {

    private static final int FIRST = 4;

    private int[] slots = new int[FIRST];
    private int size;

    void add(int slot) {
        if (size == slots.length) {
            slots = Arrays.copyOf(slots, size + size / 2);
        }
        slots[size++] = slot;
    }

    /** Counts one for each of them. */
    void count(short[] counts) {
        for (int i = 0; i < size; i++) {
            counts[slots[i]]++;
        }
    }
}
