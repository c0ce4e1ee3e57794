package org.digitaltrust.pledge.evidence;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;

/** Without a key there is no evidence, so there is no default and the service does not start. */
@ConfigMapping(prefix = "evidence")
interface EvidenceConfig {
    /** An Ed25519 private key, PKCS#8 in PEM. */
    Path signingKeyFile();
}
