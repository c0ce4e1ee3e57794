package org.digitaltrust.chassis.identity;

import io.quarkus.security.AuthenticationFailedException;
import java.util.Map;
import org.jboss.logging.Logger;

/** The token may be good, but whoever presents it has not proved that it is theirs. */
public final class InvalidProof {

    private static final Logger LOG = Logger.getLogger(InvalidProof.class);
    private static final String MARK = "invalid_dpop_proof";

    private InvalidProof() {}

    static AuthenticationFailedException because(String reason) {
        LOG.debugf("proof of possession refused reason=%s", reason);
        return new AuthenticationFailedException(reason, Map.of(MARK, true));
    }

    /** Whether that is why the caller was refused. */
    public static boolean is(Throwable fault) {
        return fault instanceof AuthenticationFailedException refused && refused.getAttribute(MARK) != null;
    }
}
