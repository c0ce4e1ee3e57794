package org.digitaltrust.sanctions.subject;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.digitaltrust.contracts.MemberStatus;
import org.jspecify.annotations.Nullable;

/**
 * Whom a record is about, as far as answers need it.
 *
 * @param memberStatus null for non-members
 * @param holder OIDC subject of the person who logs in as this member, of several memberships one that goes on; null for
 *     non-members
 * @param accounts what a question may name the subject by
 * @param callers who asks on the subject's behalf
 * @param names the first one is what the subject is shown as
 * @param birthYear null where nobody has entered it
 * @param formerIds ids of records that were merged into this one
 */
public record Subject(
        UUID id,
        @Nullable MemberStatus memberStatus,
        @Nullable String holder,
        List<AccountName> accounts,
        List<CallerName> callers,
        List<SubjectName> names,
        @Nullable Integer birthYear,
        List<UUID> formerIds) {

    public Subject {
        accounts = List.copyOf(accounts);
        callers = List.copyOf(callers);
        names = List.copyOf(names);
        formerIds = List.copyOf(formerIds);
    }

    /** Every id that leads here. */
    public Stream<UUID> ids() {
        return Stream.concat(Stream.of(id), formerIds.stream());
    }

    /** Whether there are names besides those that can be compared with. */
    public boolean namesUnreadable() {
        return names.contains(SubjectName.UNREADABLE);
    }

    /** What the subject is shown as; null for an account of somebody unknown, and after an erasure. */
    public @Nullable String displayName() {
        return names.stream()
                .filter(SubjectName::open)
                .findFirst()
                .map(SubjectName::text)
                .orElse(null);
    }
}
