package org.digitaltrust.chassis.storage;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Where a service keeps its files. Services without files need none of it. */
@ConfigMapping(prefix = "storage")
interface StorageConfig {

    @WithDefault("filesystem")
    Kind kind();

    /** The folder, for {@code filesystem}; replicas share it. */
    Optional<Path> directory();

    S3 s3();

    enum Kind {
        FILESYSTEM,
        S3
    }

    interface S3 {
        /** Amazon's own where there is none. */
        Optional<URI> endpoint();

        @WithDefault("us-east-1")
        String region();

        Optional<String> bucket();

        /** Whether the bucket stands in the path: for most servers but Amazon's. */
        @WithDefault("false")
        boolean pathStyle();

        /** Without the two, what the SDK finds by itself, such as the account of a pod. */
        Optional<String> accessKey();

        Optional<String> secretKey();

        /** For one file, with what is tried again. */
        @WithDefault("20s")
        Duration timeout();
    }
}
