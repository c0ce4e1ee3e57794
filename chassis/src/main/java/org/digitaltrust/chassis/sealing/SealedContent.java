package org.digitaltrust.chassis.sealing;

/** Content that is closed, and the key that opens it, closed as well. */
public final class SealedContent {

    private final byte[] bytes;
    private final WrappedKey key;

    SealedContent(byte[] bytes, WrappedKey key) {
        this.bytes = bytes;
        this.key = key;
    }

    /** Goes to the storage. Not copied: it may be large. */
    public byte[] bytes() {
        return bytes;
    }

    /** Stays in the database. */
    public WrappedKey key() {
        return key;
    }
}
