package org.digitaltrust.membership.delegating;

import java.util.List;
import java.util.UUID;
import org.digitaltrust.chassis.problem.EdgeProblem;
import org.digitaltrust.chassis.problem.Problem;
import org.digitaltrust.membership.MembershipProblem;
import org.digitaltrust.membership.delegation.Delegation;

/** Says over HTTP why a delegation was not granted or ended. */
final class DelegationAnswers {

    private DelegationAnswers() {}

    static UUID idOf(Granting granting) {
        return switch (granting) {
            case Granting.Granted(var delegation) -> delegation.id();
            case Granting.AlreadyDelegated(var id) ->
                throw MembershipProblem.ALREADY_DELEGATED.with().and("delegation_id", id);
            case Granting.AgencyCannotAct it ->
                throw MembershipProblem.AGENCY_CANNOT_ACT
                        .with()
                        .at("agency_id", "is no agency that can act for others");
            case Granting.TalentCannotDelegate it ->
                throw MembershipProblem.TALENT_CANNOT_DELEGATE.with().at("talent_id", "is an agency");
            case Granting.NotPossible it ->
                throw MembershipProblem.NOT_POSSIBLE_NOW.with().and("possible", List.of());
            case Granting.BadEnd it -> throw Problem.invalid("valid_until", "must be ahead, but not too far");
            case Granting.Unknown it -> throw EdgeProblem.NOT_FOUND.with();
        };
    }

    static Delegation ended(Ending ending) {
        return switch (ending) {
            case Ending.Ended(var delegation) -> delegation;
            case Ending.NotCurrent it ->
                throw MembershipProblem.NOT_POSSIBLE_NOW.with().and("possible", List.of());
            case Ending.Unknown it -> throw EdgeProblem.NOT_FOUND.with();
        };
    }
}
