package org.digitaltrust.sanctions.evaluation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.digitaltrust.sanctions.party.Asker;
import org.digitaltrust.sanctions.permit.Permit;
import org.digitaltrust.sanctions.restriction.Restriction;

/**
 * What a restriction leaves free. It is never assumed: the caller must claim a carve-out or a permit, and it removes only
 * restrictions that list this carve-out. A carve-out that is cleared in advance by its very name needs the permit.
 */
final class Exemption {

    /** Carve-outs that a claim alone does not open. */
    private static final Set<String> NEED_A_PERMIT = Set.of("pre_cleared_charity");

    private Exemption() {}

    /** The claim that removes this restriction, or empty. */
    static Optional<Reason.CarvedOut> of(
            Restriction restriction, List<Permit> permits, Question question, Asker asker) {
        var place = question.place();
        if (place.permit() != null) {
            var id = place.permit().id();
            var claim = question.claimOf(asker);
            var permit = permits.stream()
                    .filter(it -> it.id().equals(id))
                    .filter(it -> it.restrictionId().equals(restriction.id()))
                    .filter(it -> restriction.carveOuts().contains(it.carveOut()))
                    .filter(it -> it.clears(claim, asker::answersTo))
                    .findFirst();
            if (permit.isPresent()) {
                return permit.map(it -> new Reason.CarvedOut(restriction, it.carveOut(), it));
            }
        }
        var claimed = place.carveOut();
        return claimed != null && restriction.carveOuts().contains(claimed) && !NEED_A_PERMIT.contains(claimed)
                ? Optional.of(new Reason.CarvedOut(restriction, claimed, null))
                : Optional.empty();
    }
}
