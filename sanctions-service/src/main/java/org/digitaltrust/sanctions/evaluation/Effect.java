package org.digitaltrust.sanctions.evaluation;

import org.digitaltrust.sanctions.restriction.Restriction;

/**
 * What one restriction alone leads to. A mandatory one binds everybody, a contractual one callers that act for a member, a
 * recommendation nobody. What binds has the effect of its level; what does not bind is advice, whatever its level.
 */
final class Effect {

    private Effect() {}

    static Outcome of(Restriction restriction, boolean callerBound) {
        var binds = switch (restriction.bindingness()) {
            case MANDATORY -> true;
            case CONTRACTUAL -> callerBound;
            case RECOMMENDATION -> false;
        };
        if (!binds) {
            return Outcome.ADVISED_AGAINST;
        }
        return switch (restriction.level()) {
            case RESTRICTED -> Outcome.RESTRICTED;
            case CONDITIONAL -> Outcome.PERMITTED_WITH_CONDITIONS;
            case ADVISORY -> Outcome.ADVISED_AGAINST;
        };
    }
}
