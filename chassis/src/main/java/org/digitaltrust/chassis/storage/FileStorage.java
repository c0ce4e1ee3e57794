package org.digitaltrust.chassis.storage;

import java.util.Optional;

/** Keeps bytes under a key. All of it throws {@link StorageAway} where the storage cannot be used now. */
public interface FileStorage {

    /** Keeps it whole, so that it outlives a crash, or not at all. What was there before is replaced. */
    void put(FileKey key, byte[] content);

    /** Empty where there is none. */
    Optional<byte[]> get(FileKey key);

    /** Where there is none, that is fine. */
    void delete(FileKey key);
}
