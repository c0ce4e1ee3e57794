package org.digitaltrust.chassis.sealing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Keyed hashes by their name, each with a key of its own that is made when it is first asked for. */
@ApplicationScoped
public class KeyedHashes {

    private final HashKeys keys;
    private final Map<String, KeyedHash> known = new ConcurrentHashMap<>();

    KeyedHashes(HashKeys keys) {
        this.keys = keys;
    }

    /** @param name what is compared by it, such as {@code person-email} */
    public KeyedHash named(String name) {
        return known.computeIfAbsent(name, keys::named);
    }
}
