package org.digitaltrust.chassis.sealing;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Optional;
import javax.crypto.spec.SecretKeySpec;
import org.digitaltrust.chassis.sealing.KeyWrapping.UnknownMasterKey;

/**
 * Seals content that lies outside of the database: each piece with a fresh key of its own, which the master key wraps. Whoever has
 * the storage has nothing without the row, and whoever has both nothing without the master key.
 */
@ApplicationScoped
public class ContentSeal {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    private final KeyWrapping wrapping;

    public ContentSeal(KeyWrapping wrapping) {
        this.wrapping = wrapping;
    }

    /** @param boundTo what it is, and of which row; it opens as nothing else */
    public SealedContent seal(String boundTo, byte[] content) {
        var key = new byte[BYTES];
        RANDOM.nextBytes(key);
        var closed = AesGcm.close(new SecretKeySpec(key, "AES"), boundTo, content);
        return new SealedContent(closed, wrap(boundTo, key));
    }

    /** Fails for content of another row, and for any byte that has changed. */
    public byte[] open(WrappedKey key, String boundTo, byte[] closed) {
        try {
            return AesGcm.open(new SecretKeySpec(unwrap(key, boundTo), "AES"), boundTo, closed);
        } catch (GeneralSecurityException | UnknownMasterKey e) {
            throw new IllegalStateException("sealed content not opened of=" + boundTo, e);
        }
    }

    /** The id of the master key that wraps now. */
    public String master() {
        return wrapping.current();
    }

    /** The same key, wrapped by the master key in force; empty where no master key that is at hand opens it. */
    public Optional<WrappedKey> rewrap(WrappedKey key, String boundTo) {
        try {
            return Optional.of(wrap(boundTo, unwrap(key, boundTo)));
        } catch (UnknownMasterKey e) {
            return Optional.empty();
        }
    }

    private WrappedKey wrap(String boundTo, byte[] key) {
        return new WrappedKey(wrapping.current(), wrapping.wrap(bond(boundTo), key));
    }

    private byte[] unwrap(WrappedKey key, String boundTo) throws UnknownMasterKey {
        return wrapping.unwrap(key.master(), bond(boundTo), key.bytes());
    }

    private static String bond(String boundTo) {
        return "content/" + boundTo;
    }
}
