package org.digitaltrust.chassis.sealing;

/** A key that a master key has closed, as it is kept beside what it sealed. */
public final class WrappedKey {

    private final String master;
    private final byte[] bytes;

    /** @param master id of the master key */
    public WrappedKey(String master, byte[] bytes) {
        this.master = master;
        this.bytes = bytes.clone();
    }

    public String master() {
        return master;
    }

    public byte[] bytes() {
        return bytes.clone();
    }
}
