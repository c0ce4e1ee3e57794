package org.digitaltrust.sanctions.acknowledgement;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.digitaltrust.chassis.page.PageRequest;
import org.digitaltrust.chassis.problem.EdgeProblem;
import org.digitaltrust.chassis.problem.Problem;
import org.digitaltrust.sanctions.restriction.RestrictionStore;
import org.digitaltrust.sanctions.restriction.RestrictionsForPartners;
import org.jspecify.annotations.Nullable;

/** Acknowledgements as far as somebody may see them. Every call belongs to the caller's transaction. */
@ApplicationScoped
class ReadAcknowledgements {

    private final AcknowledgementStore acknowledgements;
    private final RestrictionStore restrictions;
    private final RestrictionsForPartners forPartners;

    ReadAcknowledgements(
            AcknowledgementStore acknowledgements, RestrictionStore restrictions, RestrictionsForPartners forPartners) {
        this.acknowledgements = acknowledgements;
        this.restrictions = restrictions;
        this.forPartners = forPartners;
    }

    /**
     * One more than the page holds.
     *
     * @param party whose; null for an officer, who sees everybody's
     * @throws Problem 404 for a restriction that they may not know of
     */
    List<Acknowledgement> page(UUID restriction, @Nullable String party, PageRequest page) {
        var known = party == null ? restrictions.find(restriction) : forPartners.find(restriction);
        if (known.isEmpty()) {
            throw EdgeProblem.NOT_FOUND.with();
        }
        return party == null
                ? acknowledgements.page(restriction, page)
                : acknowledgements.page(restriction, party, page);
    }

    /** Empty for another party's. */
    Optional<Acknowledgement> find(UUID restriction, UUID id, @Nullable String party) {
        return acknowledgements
                .find(restriction, id)
                .filter(it -> party == null || it.party().equals(party));
    }
}
