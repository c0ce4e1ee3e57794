package org.digitaltrust.membership.delegating;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.digitaltrust.chassis.caller.Caller;
import org.digitaltrust.chassis.page.Page;
import org.digitaltrust.chassis.page.PageRequest;
import org.digitaltrust.membership.delegation.Delegation;
import org.digitaltrust.membership.delegation.DelegationStore;
import org.digitaltrust.membership.member.DelegatingMembers;

/** Reads delegations, for those who gave or have them. */
@ApplicationScoped
class FindDelegations {

    private final DelegationStore delegations;
    private final DelegatingMembers members;
    private final Clock clock;

    FindDelegations(DelegationStore delegations, DelegatingMembers members, Clock clock) {
        this.delegations = delegations;
        this.members = members;
        this.clock = clock;
    }

    @Transactional
    Page<DelegationView> page(Caller reader, PageRequest request) {
        var found = delegations.page(reader.subject(), request.after(), request.limit() + 1);
        return Page.of(found, request, Delegation::id).map(this::view);
    }

    @Transactional
    Optional<DelegationView> byId(Caller reader, UUID id) {
        return delegations.find(id).filter(it -> isOf(reader, it)).map(this::view);
    }

    DelegationView view(Delegation delegation) {
        return DelegationView.of(delegation, clock.instant());
    }

    private boolean isOf(Caller reader, Delegation delegation) {
        return Stream.of(delegation.agency(), delegation.talent())
                .map(members::find)
                .flatMap(Optional::stream)
                .anyMatch(it -> reader.subject().equals(it.holder()));
    }
}
