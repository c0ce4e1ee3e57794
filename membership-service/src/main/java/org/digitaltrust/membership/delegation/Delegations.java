package org.digitaltrust.membership.delegation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.digitaltrust.contracts.DelegationScope;

/** Who may act for whom, for the features that a delegate may use. */
@ApplicationScoped
public class Delegations {

    private final DelegationStore delegations;

    Delegations(DelegationStore delegations) {
        this.delegations = delegations;
    }

    /**
     * Whether a person may do something for a talent: they hold an agency that is active or in grace, to which the talent, not
     * having left or lapsed, has delegated it.
     *
     * @param subject token subject of the person
     */
    @Transactional
    public boolean allows(String subject, UUID talentMember, DelegationScope scope, Instant now) {
        return delegations.allows(subject, talentMember, Optional.of(scope), now);
    }

    /** Whether a person may do anything for a talent, and so see whom they do it for. */
    @Transactional
    public boolean represents(String subject, UUID talentMember, Instant now) {
        return delegations.allows(subject, talentMember, Optional.empty(), now);
    }
}
