package org.digitaltrust.chassis.sealing;

import java.security.GeneralSecurityException;
import java.util.UUID;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** The key of one person. What it seals opens for this person and purpose only, and for nobody once the key is destroyed. */
public final class PersonKey {

    private final UUID person;
    private final SecretKey key;

    PersonKey(UUID person, byte[] key) {
        this.person = person;
        this.key = new SecretKeySpec(key, "AES");
    }

    public UUID person() {
        return person;
    }

    /** @param purpose what it is, and of which row: {@code application-step/<id>} */
    public byte[] seal(String purpose, byte[] content) {
        return AesGcm.close(key, boundTo(purpose), content);
    }

    /** Fails for what was sealed for another purpose or person, or was changed: nothing is silently missing. */
    public byte[] open(String purpose, byte[] sealed) {
        try {
            return AesGcm.open(key, boundTo(purpose), sealed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("sealed data not opened person=" + person + " purpose=" + purpose, e);
        }
    }

    private String boundTo(String purpose) {
        return person + "/" + purpose;
    }
}
