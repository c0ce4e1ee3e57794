package org.digitaltrust.membership.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.digitaltrust.chassis.page.Page;
import org.digitaltrust.chassis.page.PageRequest;
import org.digitaltrust.membership.account.AccountStore;

/** Reads members with their accounts. */
@ApplicationScoped
public class FindMembers {

    private final MemberStore members;
    private final AccountStore accounts;

    FindMembers(MemberStore members, AccountStore accounts) {
        this.members = members;
        this.accounts = accounts;
    }

    /** The newest membership of a person. */
    @Transactional
    public Optional<MemberView> heldBy(String subject) {
        return members.heldBy(subject).map(this::view);
    }

    /** Whether a person has a membership that has not ended. */
    @Transactional
    public boolean isMember(String subject) {
        return members.heldBy(subject)
                .filter(it -> switch (it.status()) {
                    case PENDING_PLEDGE, ACTIVE, GRACE, SUSPENDED -> true;
                    case LAPSED, RESIGNED, EXPELLED, DECEASED_OR_DISSOLVED -> false;
                })
                .isPresent();
    }

    @Transactional
    Optional<Member> byId(UUID id) {
        return members.find(id);
    }

    @Transactional
    Page<MemberView> page(MemberStore.Filter filter, PageRequest request) {
        var page = Page.of(members.page(filter, request.after(), request.limit() + 1), request, Member::id);
        var listed = accounts.ofMembers(page.items().stream().map(Member::id).toList());
        return page.map(it -> MemberView.of(it, listed.getOrDefault(it.id(), List.of())));
    }

    @Transactional
    MemberView view(Member member) {
        return MemberView.of(member, accounts.ofMember(member.id()));
    }
}
