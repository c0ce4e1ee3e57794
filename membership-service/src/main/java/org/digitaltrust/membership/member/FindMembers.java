package org.digitaltrust.membership.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.digitaltrust.chassis.page.Page;
import org.digitaltrust.chassis.page.PageRequest;
import org.digitaltrust.membership.account.AccountStore;
import org.digitaltrust.membership.pledge.PledgeCopies;
import org.digitaltrust.membership.pledge.PledgeCopy;
import org.digitaltrust.membership.sanction.SanctionCopies;
import org.digitaltrust.membership.sanction.SanctionCopy;

/** Reads members with their accounts. */
@ApplicationScoped
public class FindMembers {

    private final MemberStore members;
    private final AccountStore accounts;
    private final PledgeCopies pledges;
    private final SanctionCopies sanctions;

    FindMembers(MemberStore members, AccountStore accounts, PledgeCopies pledges, SanctionCopies sanctions) {
        this.members = members;
        this.accounts = accounts;
        this.pledges = pledges;
        this.sanctions = sanctions;
    }

    /** The membership of a person that they have not left for good, else the newest. */
    @Transactional
    public Optional<MemberView> heldBy(String subject) {
        return members.heldBy(subject).map(this::view);
    }

    /** These members, as far as they are known. */
    @Transactional
    public List<Member> those(Collection<UUID> ids) {
        return members.those(ids);
    }

    /** Whether a person has a membership that they have not left for good. */
    @Transactional
    public boolean isMember(String subject) {
        return members.heldBy(subject).filter(Member::hasPlace).isPresent();
    }

    @Transactional
    Optional<Member> byId(UUID id) {
        return members.find(id);
    }

    @Transactional
    Page<MemberView> page(MemberStore.Filter filter, PageRequest request) {
        var page = Page.of(members.page(filter, request.after(), request.limit() + 1), request, Member::id);
        var ids = page.items().stream().map(Member::id).toList();
        var listed = accounts.ofMembers(ids);
        var pledged = pledges.ofAll(ids);
        var sanctioned = sanctions.ofAll(ids);
        return page.map(it -> MemberView.of(
                it,
                listed.getOrDefault(it.id(), List.of()),
                pledged.getOrDefault(it.id(), PledgeCopy.NONE),
                sanctioned.getOrDefault(it.id(), SanctionCopy.NONE)));
    }

    @Transactional
    MemberView view(Member member) {
        var id = member.id();
        return MemberView.of(member, accounts.ofMember(id), pledges.of(id), sanctions.of(id));
    }
}
