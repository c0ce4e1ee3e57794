package org.digitaltrust.membership.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.digitaltrust.chassis.caller.Caller;
import org.digitaltrust.chassis.page.Page;
import org.digitaltrust.chassis.page.PageRequest;

/** Reads what of a member was changed, for those who may see it. */
@ApplicationScoped
class FindHistory {

    private final MemberStore members;
    private final ChangeStore changes;

    FindHistory(MemberStore members, ChangeStore changes) {
        this.members = members;
        this.changes = changes;
    }

    /** Empty where the reader is neither an officer nor the member. An officer sees their own membership as its member. */
    @Transactional
    Optional<Page<PastChangeView>> of(UUID id, PageRequest request, Caller reader) {
        return members.find(id).flatMap(it -> {
            if (it.isHeldBy(reader.subject())) {
                return Optional.of(page(id, request, false).map(PastChangeView::forMember));
            }
            return reader.has("membership_officer")
                    ? Optional.of(page(id, request, true).map(PastChangeView::forOfficer))
                    : Optional.empty();
        });
    }

    private Page<PastChange> page(UUID id, PageRequest request, boolean forOfficer) {
        return Page.of(changes.page(id, forOfficer, request.after(), request.limit() + 1), request, PastChange::id);
    }
}
