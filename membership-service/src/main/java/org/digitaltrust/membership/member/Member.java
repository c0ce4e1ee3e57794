package org.digitaltrust.membership.member;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.digitaltrust.contracts.MemberKind;
import org.digitaltrust.contracts.MemberStatus;
import org.jspecify.annotations.Nullable;

/**
 * A person or organisation in the alliance.
 *
 * @param version grows with every change; the ETag
 * @param holder token subject of the person who holds the membership; null while a paper application is unclaimed
 */
public record Member(
        UUID id,
        long version,
        MemberStatus status,
        Profile profile,
        @Nullable String holder,
        Instant createdAt,
        @Nullable Instant activatedAt) {

    /** What everybody may know of a member. */
    public record Profile(
            MemberKind kind, String displayName, List<String> aliases, String chapter, List<String> topics) {
        public Profile {
            aliases = List.copyOf(aliases);
            topics = List.copyOf(topics);
        }
    }

    static Member admitted(UUID id, Profile profile, @Nullable String holder, Instant at) {
        return new Member(id, 1, MemberStatus.PENDING_PLEDGE, profile, holder, at, null);
    }

    /**
     * The member that a pledge makes of this one.
     *
     * @return empty where the pledge changes nothing
     */
    Optional<Member> pledged(Instant heldUntil, Instant now) {
        return switch (status) {
            case PENDING_PLEDGE ->
                now.isBefore(heldUntil)
                        ? Optional.of(new Member(id, version + 1, MemberStatus.ACTIVE, profile, holder, createdAt, now))
                        : Optional.empty();
            case ACTIVE, GRACE, SUSPENDED, LAPSED, RESIGNED, EXPELLED, DECEASED_OR_DISSOLVED -> Optional.empty();
        };
    }

    /** The same member after a change to what belongs to it. */
    Member changed() {
        return new Member(id, version + 1, status, profile, holder, createdAt, activatedAt);
    }

    boolean isHeldBy(String subject) {
        return subject.equals(holder);
    }
}
