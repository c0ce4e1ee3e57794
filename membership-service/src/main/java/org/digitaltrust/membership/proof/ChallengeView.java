package org.digitaltrust.membership.proof;

import java.net.URI;
import java.time.Instant;
import org.digitaltrust.membership.platform.Place;

/**
 * A code, told once.
 *
 * @param where on the profile the code has to stand
 * @param page the public page that will be looked at
 */
record ChallengeView(String code, Instant expiresAt, Place where, URI page) {
    static ChallengeView of(Change.Posed it) {
        return new ChallengeView(it.given().code().text(), it.given().expiresAt(), it.where(), it.page());
    }
}
