package org.digitaltrust.sanctions.subject;

import java.util.List;
import java.util.UUID;
import org.digitaltrust.contracts.MemberStatus;
import org.jspecify.annotations.Nullable;

/**
 * A subject as partners see it: what is public of it, and nothing that was entered in private.
 *
 * @param memberStatus null for non-members, and after an erasure
 * @param names display name and aliases
 * @param accounts what a question may name it by, as {@code platform:@handle} or {@code platform:uid:<id>}
 * @param formerIds of records that were merged into this one
 */
record PartnerSubjectView(
        UUID id,
        boolean member,
        @Nullable MemberStatus memberStatus,
        List<String> names,
        List<String> accounts,
        List<UUID> formerIds)
        implements ShownSubject {

    static PartnerSubjectView of(Subject it, boolean member) {
        var open = SubjectView.of(it, member, false);
        return new PartnerSubjectView(
                open.id(), open.member(), open.memberStatus(), open.names(), open.accounts(), open.formerIds());
    }
}
