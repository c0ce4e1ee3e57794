package org.digitaltrust.pledge.evidence;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

/** Without a key there is no evidence, so there is no default and the service does not start. */
@ConfigMapping(prefix = "evidence")
interface EvidenceConfig {
    /** An Ed25519 private key, PKCS#8 in PEM. */
    Path signingKeyFile();

    /**
     * A folder of Ed25519 public keys, X.509 in PEM, that are published beside it: those that have signed, and before a rotation
     * the one that will.
     */
    Optional<Path> publicKeysDirectory();
}
