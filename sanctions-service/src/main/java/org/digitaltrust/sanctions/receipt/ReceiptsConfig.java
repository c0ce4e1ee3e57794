package org.digitaltrust.sanctions.receipt;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

/** Without a key there are no receipts, so there is no default and the service does not start. */
@ConfigMapping(prefix = "receipts")
interface ReceiptsConfig {
    /** An Ed25519 private key, PKCS#8 in PEM: the one that signs now. */
    Path signingKeyFile();

    /**
     * A folder of Ed25519 public keys, X.509 in PEM, that are published beside it: those that have signed, and before a rotation
     * the one that will.
     */
    Optional<Path> publicKeysDirectory();
}
