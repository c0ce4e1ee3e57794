package org.digitaltrust.chassis.storage;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The storage that {@code storage.kind} names. */
@Singleton
class ConfiguredStorage {

    @Produces
    @Singleton
    @DefaultBean
    FileStorage storage(StorageConfig config) {
        return switch (config.kind()) {
            case FILESYSTEM ->
                new FilesystemStorage(config.directory()
                        .orElseThrow(() -> new IllegalStateException("storage.directory is not set")));
            case S3 -> new S3Storage(place(config.s3()));
        };
    }

    private static S3Storage.Place place(StorageConfig.S3 config) {
        return new S3Storage.Place(
                config.endpoint().orElse(null),
                config.region(),
                config.bucket().orElseThrow(() -> new IllegalStateException("storage.s3.bucket is not set")),
                config.pathStyle(),
                config.accessKey().orElse(null),
                config.secretKey().orElse(null),
                config.timeout());
    }

    void close(@Disposes FileStorage storage) {
        if (storage instanceof S3Storage bucket) {
            bucket.close();
        }
    }
}
