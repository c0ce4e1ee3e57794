package org.digitaltrust.membership.member;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.digitaltrust.contracts.MemberKind;
import org.digitaltrust.contracts.MemberStatus;
import org.jspecify.annotations.Nullable;

/**
 * A person or organisation in the alliance.
 *
 * @param version grows with every change; the ETag
 * @param status as it was derived when last looked at, see {@link StandingFacts}
 * @param holder token subject of the person who holds the membership; null while nobody has claimed it
 * @param activatedAt since when they are a member who has pledged; null if they never have
 */
public record Member(
        UUID id,
        long version,
        MemberStatus status,
        Profile profile,
        @Nullable String holder,
        Instant createdAt,
        @Nullable Instant activatedAt,
        Leaving leaving) {

    /** What everybody may know of a member. */
    public record Profile(
            MemberKind kind, String displayName, List<String> aliases, String chapter, List<String> topics) {
        public Profile {
            aliases = List.copyOf(aliases);
            topics = List.copyOf(topics);
        }

        /** Whether others can have it act for them. */
        public boolean isAgency() {
            return kind == MemberKind.AGENCY || kind == MemberKind.MCN;
        }

        /** Nobody else has no name. */
        boolean isErased() {
            return displayName.isEmpty();
        }
    }

    static Member admitted(UUID id, Profile profile, @Nullable String holder, Instant at) {
        return new Member(id, 1, MemberStatus.PENDING_PLEDGE, profile, holder, at, null, Leaving.NOT);
    }

    /** The same member, of whom no more is known than this. */
    Member activated(@Nullable Instant at) {
        return new Member(id, version, status, profile, holder, createdAt, at, leaving);
    }

    /** The same member, now known to stand elsewhere. */
    Member standing(MemberStatus now, @Nullable Instant activated) {
        return new Member(id, version + 1, now, profile, holder, createdAt, activated, leaving);
    }

    /** The same member after a change to what belongs to it. */
    Member changed() {
        return new Member(id, version + 1, status, profile, holder, createdAt, activatedAt, leaving);
    }

    Member called(Profile changed) {
        return new Member(id, version + 1, status, changed, holder, createdAt, activatedAt, leaving);
    }

    Member left(Leaving how) {
        return new Member(id, version + 1, status, profile, holder, createdAt, activatedAt, how);
    }

    /** Whether the place in the alliance is theirs: it is until they leave for good, even while a pledge or an expulsion bars them. */
    boolean hasPlace() {
        return !leaving.hasHappened();
    }

    /** Whether they have left or were expelled, as far as is known now. */
    boolean isGone() {
        return switch (status) {
            case PENDING_PLEDGE, ACTIVE, GRACE, SUSPENDED, LAPSED -> false;
            case RESIGNED, EXPELLED, DECEASED_OR_DISSOLVED -> true;
        };
    }

    /** The same member in the hands of the person who has shown that it is theirs. */
    Member heldBy(String subject) {
        return new Member(id, version + 1, status, profile, subject, createdAt, activatedAt, leaving);
    }

    boolean isHeldBy(String subject) {
        return subject.equals(holder);
    }

    /** What can be done with the membership now, other than what other services do. */
    List<MemberAction> possible() {
        return switch (status) {
            case PENDING_PLEDGE, ACTIVE, GRACE, SUSPENDED, LAPSED ->
                List.of(MemberAction.PROFILE_CHANGE, MemberAction.RESIGNATION, MemberAction.END);
            case RESIGNED, EXPELLED -> List.of(MemberAction.END);
            case DECEASED_OR_DISSOLVED -> List.of();
        };
    }

    boolean allows(MemberAction action) {
        return possible().contains(action);
    }
}
