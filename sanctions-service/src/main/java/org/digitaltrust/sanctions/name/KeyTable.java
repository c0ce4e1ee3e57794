package org.digitaltrust.sanctions.name;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.function.IntConsumer;

/**
 * From hashes to numbers, many for each, newest first; what is added stays. One thread adds while others read: a reader
 * sees everything that was added before it learnt of it by other means. A hash is cut to 32 bits, so some numbers that
 * come back belong to another one.
 *
 * <p>Chains through one array: 16 to 32 bytes for each number.
 */
final class KeyTable {

    private static final VarHandle SLOT = MethodHandles.arrayElementVarHandle(int[].class);
    private static final int ROW = 3;

    /**
     * @param heads by hash, the first row of a chain, counted from 1
     * @param rows key, number and the next row of the chain, counted from 1; never changed once a head leads to them
     */
    @SuppressWarnings("ArrayRecordComponent")
    private record Chains(int[] heads, int[] rows) {}

    private volatile Chains chains = new Chains(new int[16], new int[16 * ROW]);
    private int size;

    void add(long hash, int number) {
        var now = chains;
        if (size == now.heads().length) {
            now = doubled(now);
            chains = now;
        }
        link(now, (int) hash, number, size);
        size++;
    }

    void forEach(long hash, IntConsumer action) {
        forEach(hash, Integer.MAX_VALUE, action);
    }

    /** Stops after so many, the newest. */
    void forEach(long hash, int most, IntConsumer action) {
        int left = most;
        var now = chains;
        int key = (int) hash;
        int row = (int) SLOT.getAcquire(now.heads(), slot(now.heads(), key));
        while (row != 0 && left > 0) {
            int at = (row - 1) * ROW;
            if (now.rows()[at] == key) {
                left--;
                action.accept(now.rows()[at + 1]);
            }
            row = now.rows()[at + 2];
        }
    }

    private static void link(Chains chains, int key, int number, int row) {
        int slot = slot(chains.heads(), key);
        int at = row * ROW;
        chains.rows()[at] = key;
        chains.rows()[at + 1] = number;
        chains.rows()[at + 2] = chains.heads()[slot];
        SLOT.setRelease(chains.heads(), slot, row + 1);
    }

    private static Chains doubled(Chains old) {
        var bigger = new Chains(new int[old.heads().length * 2], new int[old.rows().length * 2]);
        for (int row = 0; row < old.heads().length; row++) {
            link(bigger, old.rows()[row * ROW], old.rows()[row * ROW + 1], row);
        }
        return bigger;
    }

    private static int slot(int[] heads, int key) {
        return ((key * 0x9E3779B9) >>> 7) & (heads.length - 1);
    }
}
