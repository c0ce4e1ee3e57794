package org.digitaltrust.chassis.identity;

import io.quarkus.security.AuthenticationFailedException;
import org.jboss.logging.Logger;

/** Why a token is not accepted, for the log; the caller learns that it is not. */
final class Refusal {

    private static final Logger LOG = Logger.getLogger(Refusal.class);

    private Refusal() {}

    static AuthenticationFailedException because(String reason) {
        LOG.debugf("token refused reason=%s", reason);
        return new AuthenticationFailedException(reason);
    }
}
