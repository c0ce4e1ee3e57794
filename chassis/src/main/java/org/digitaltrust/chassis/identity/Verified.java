package org.digitaltrust.chassis.identity;

import io.quarkus.security.identity.SecurityIdentity;

/**
 * A token that has been verified, and whom it stands for.
 *
 * @param identity without the token, and without anything of the request it came with
 * @param until when it must be verified again, in milliseconds since 1970
 * @param keySet the key set it was verified with
 */
record Verified(SecurityIdentity identity, AccessToken token, long until, long keySet) {

    boolean holds(long now, long currentKeySet) {
        return now < until && now / 1000 >= token.notBefore() && keySet == currentKeySet;
    }
}
