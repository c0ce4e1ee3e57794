package org.digitaltrust.gateway.document;

import io.smallrye.config.ConfigMapping;
import java.net.URI;

/** What the document says about the world around us. */
@ConfigMapping(prefix = "gateway.document")
interface DocumentSettings {

    /** Keycloak's realm as clients reach it; where tokens are to be had follows from it. */
    URI issuer();
}
