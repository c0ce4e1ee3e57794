package org.digitaltrust.pledge.training;

import java.time.Instant;
import java.util.UUID;
import org.digitaltrust.contracts.MemberStatus;

/** What comes of wanting to begin an attempt. */
sealed interface Start {

    record Started(UUID attempt) implements Start {}

    record UnknownTraining() implements Start {}

    record NoMembership() implements Start {}

    record NotAMember(MemberStatus status) implements Start {}

    record AlreadyOpen(UUID attempt) implements Start {}

    record TooSoon(Instant from) implements Start {}
}
