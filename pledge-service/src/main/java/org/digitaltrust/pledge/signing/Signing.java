package org.digitaltrust.pledge.signing;

import java.util.Optional;
import java.util.UUID;
import org.digitaltrust.contracts.MemberStatus;

/** What comes of wanting to sign. */
sealed interface Signing {

    /** Signed; {@code replaced} has given way to it. */
    record Accepted(Pledge.Active pledge, Optional<Pledge.Ended> replaced) implements Signing {}

    record NoMembership() implements Signing {}

    record MembershipCannotSign(MemberStatus status) implements Signing {}

    record UnknownVersion() implements Signing {}

    record VersionNotInForce() implements Signing {}

    record HashDiffers() implements Signing {}

    record ClausesDiffer(String field, String message) implements Signing {}

    record AlreadyPledged(UUID by) implements Signing {}
}
