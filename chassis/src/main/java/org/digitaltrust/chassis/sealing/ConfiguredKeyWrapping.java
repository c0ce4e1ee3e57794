package org.digitaltrust.chassis.sealing;

import io.quarkus.arc.DefaultBean;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.crypto.SecretKey;

/** Master keys from the configuration: the one in force, and the one before it while keys are being wrapped anew. */
@Singleton
@DefaultBean
public class ConfiguredKeyWrapping implements KeyWrapping {

    private static final int ID_BYTES = 6;

    private final Map<String, SecretKey> keys = new LinkedHashMap<>();
    private final String current;
    private final SecretKey currentKey;

    @Inject
    ConfiguredKeyWrapping(SealingConfig config) {
        this(config.key(), config.previousKey());
    }

    /** @param key of {@code sealing.key}, where there is one */
    public ConfiguredKeyWrapping(Optional<String> key, Optional<String> previous) {
        var inForce = ConfiguredKey.of("sealing.key", key.orElse(""));
        current = id(inForce);
        currentKey = inForce.forAes();
        previous.map(it -> ConfiguredKey.of("sealing.previous-key", it)).ifPresent(it -> keys.put(id(it), it.forAes()));
        keys.put(current, currentKey);
    }

    private static String id(ConfiguredKey key) {
        return HexFormat.of().formatHex(key.id(ID_BYTES));
    }

    @Override
    public String current() {
        return current;
    }

    @Override
    public byte[] wrap(String boundTo, byte[] key) {
        return AesGcm.close(currentKey, boundTo, key);
    }

    @Override
    public byte[] unwrap(String master, String boundTo, byte[] wrapped) throws UnknownMasterKey {
        var key = keys.get(master);
        if (key == null) {
            throw new UnknownMasterKey("wrapped by master key " + master + ", which is not configured");
        }
        try {
            return AesGcm.open(key, boundTo, wrapped);
        } catch (GeneralSecurityException e) {
            throw new UnknownMasterKey("master key " + master + " does not open it", e);
        }
    }
}
