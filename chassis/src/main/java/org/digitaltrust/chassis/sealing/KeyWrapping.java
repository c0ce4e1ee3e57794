package org.digitaltrust.chassis.sealing;

/**
 * Closes keys with a master key, and opens them. The master key is not kept beside the keys it closes. Here it comes from
 * the configuration ({@link ConfiguredKeyWrapping}); with a key management service, {@link #wrap} and {@link #unwrap} are its
 * operations to encrypt and decrypt (AWS KMS: {@code Encrypt} and {@code Decrypt} with an encryption context, Vault:
 * {@code transit}), the bond is the context, and the master key never leaves that service. Such an implementation is one
 * class: an alternative bean of this type.
 */
public interface KeyWrapping {

    /** Id of the master key that closes now; it is kept beside what it closed. */
    String current();

    /** @param boundTo what the key is for; nothing else opens it */
    byte[] wrap(String boundTo, byte[] key);

    /**
     * @param master id of the master key that closed it
     * @throws UnknownMasterKey where that key is not at hand, or has not closed these bytes for this bond
     */
    byte[] unwrap(String master, String boundTo, byte[] wrapped) throws UnknownMasterKey;

    /** No master key that is at hand opens a wrapped key. */
    final class UnknownMasterKey extends Exception {
        public UnknownMasterKey(String message, Throwable cause) {
            super(message, cause);
        }

        public UnknownMasterKey(String message) {
            super(message);
        }
    }
}
