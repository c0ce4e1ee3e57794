package org.digitaltrust.pledge.statuslist;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.digitaltrust.pledge.origin.PublicOrigin;

/** Where lists are published, for the credentials that refer to them. */
@ApplicationScoped
public class StatusListAddresses {

    private final PublicOrigin origin;

    StatusListAddresses(PublicOrigin origin) {
        this.origin = origin;
    }

    public String list(UUID list) {
        return origin.of("/pledges/v1/status-lists/" + list);
    }

    /** The same list as the names of what is revoked. */
    public String revocations(UUID list) {
        return list(list) + "/revocations";
    }
}
