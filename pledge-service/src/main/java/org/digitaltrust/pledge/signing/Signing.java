package org.digitaltrust.pledge.signing;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.digitaltrust.contracts.MemberStatus;

/** What comes of wanting to sign. */
sealed interface Signing {

    /** Signed; {@code replaced} has given way to it. */
    record Accepted(Pledge.Active pledge, Optional<Pledge.Ended> replaced) implements Signing {}

    record NoMembership() implements Signing {}

    record MembershipCannotSign(MemberStatus status) implements Signing {}

    /** The membership that was named is not the caller's, or does not exist. */
    record NotTheirs() implements Signing {}

    /** The caller acts for that member in other things; nobody gives another's word. */
    record OnBehalf() implements Signing {}

    /** The code is for other kinds of members. */
    record NotForThem() implements Signing {}

    /** Not of full age, and nobody signs beside them. */
    record GuardianMissing() implements Signing {}

    /** A measure in force says that a pledge was broken. */
    record InBreach() implements Signing {}

    record UnknownVersion() implements Signing {}

    record VersionNotInForce() implements Signing {}

    record HashDiffers() implements Signing {}

    record ClausesDiffer(String field, String message) implements Signing {}

    record AlreadyPledged(UUID by) implements Signing {}

    /** The code was signed as often as it may be within 24 hours; it may be again {@code from} then on. */
    record TooOften(Instant from) implements Signing {}
}
