package org.digitaltrust.sanctions.subject;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigUtils;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import org.digitaltrust.chassis.sealing.ConfiguredKey;
import org.jboss.logging.Logger;

/**
 * Encrypts private names with AES-256-GCM, bound to the row they belong to. What is kept begins with the first bytes of
 * the key's SHA-256, so that a key can be replaced while the one before still opens what it closed.
 */
@Singleton
public class SealedNames {

    private static final Logger LOG = Logger.getLogger(SealedNames.class);
    private static final int KEY_ID_BYTES = 4;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final String ALGORITHM = "AES/GCM/NoPadding";

    /** Of its own: what is kept must stay readable whatever the API's does. */
    private final ObjectMapper json = mapper();

    private final SecureRandom random = new SecureRandom();
    private final byte[] current;
    private final Map<ByteBuffer, SecretKey> keys = new LinkedHashMap<>();
    private final Set<UUID> unreadable = ConcurrentHashMap.newKeySet();
    private boolean demo;

    SealedNames(SubjectsConfig config) {
        this.current = add("subjects.key", config.key());
        config.previousKey().ifPresent(it -> add("subjects.previous-key", it));
    }

    /** What was sealed before there was such a list opens all the same. */
    static ObjectMapper mapper() {
        var json = new ObjectMapper();
        json.configOverride(List.class).setSetterInfo(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY));
        return json;
    }

    /** A production does not start with a key that everybody can read in our sources. */
    void check(@Observes StartupEvent start) {
        check(ConfigUtils.getProfiles());
    }

    void check(List<String> profiles) {
        if (demo && profiles.contains(LaunchMode.NORMAL.getDefaultProfile())) {
            throw new IllegalStateException("subjects.key is the demo's. Set one of your own.");
        }
    }

    /** @param row id of the row that it is kept in; nothing else opens it */
    public byte[] seal(UUID row, PrivateNames names) {
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            var closed = cipher(Cipher.ENCRYPT_MODE, current, nonce, row).doFinal(json.writeValueAsBytes(names));
            return ByteBuffer.allocate(KEY_ID_BYTES + NONCE_BYTES + closed.length)
                    .put(current)
                    .put(nonce)
                    .put(closed)
                    .array();
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("names not encrypted", e);
        }
    }

    /** What an attempt to open sealed names came to. */
    public sealed interface Opening {
        record Opened(PrivateNames names) implements Opening {}

        /** The row is another one, a byte has changed, or the key is gone. A name is never silently missing. */
        record Unreadable() implements Opening {}
    }

    /** Says once for each row that cannot be opened why it cannot. */
    public Opening open(UUID row, byte[] sealed) {
        try {
            var names = json.readValue(decrypted(row, sealed), PrivateNames.class);
            unreadable.remove(row);
            return new Opening.Opened(names);
        } catch (GeneralSecurityException | IOException e) {
            if (unreadable.add(row)) {
                LOG.errorf("names not decrypted row=%s cause=%s", row, e.getMessage());
            }
            return new Opening.Unreadable();
        }
    }

    private byte[] decrypted(UUID row, byte[] sealed) throws GeneralSecurityException {
        var begin = KEY_ID_BYTES + NONCE_BYTES;
        if (sealed.length < begin) {
            throw new GeneralSecurityException("too short");
        }
        var keyId = Arrays.copyOf(sealed, KEY_ID_BYTES);
        var nonce = Arrays.copyOfRange(sealed, KEY_ID_BYTES, begin);
        return cipher(Cipher.DECRYPT_MODE, keyId, nonce, row).doFinal(sealed, begin, sealed.length - begin);
    }

    /** What is sealed with the current key begins so. */
    byte[] currentKeyId() {
        return current.clone();
    }

    boolean hasPreviousKey() {
        return keys.size() > 1;
    }

    private Cipher cipher(int mode, byte[] keyId, byte[] nonce, UUID row) throws GeneralSecurityException {
        var key = keys.get(ByteBuffer.wrap(keyId));
        if (key == null) {
            throw new GeneralSecurityException("encrypted with a key that is neither the current nor the previous one");
        }
        var cipher = Cipher.getInstance(ALGORITHM);
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(row.toString().getBytes(StandardCharsets.US_ASCII));
        return cipher;
    }

    private byte[] add(String property, String base64) {
        var key = ConfiguredKey.of(property, base64);
        var id = key.id(KEY_ID_BYTES);
        keys.putIfAbsent(ByteBuffer.wrap(id), key.forAes());
        demo |= key.isDemo();
        return id;
    }
}
