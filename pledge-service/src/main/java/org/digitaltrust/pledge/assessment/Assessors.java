package org.digitaltrust.pledge.assessment;

import java.util.Set;
import org.digitaltrust.chassis.caller.Caller;

/** Who may assess, and decide on disputes. Which of them, the assessment itself says. */
final class Assessors {

    private static final Set<String> ROLES = Set.of("membership_officer", "code_editor", "alliance_admin");

    private Assessors() {}

    static boolean include(Caller caller) {
        return ROLES.stream().anyMatch(caller::has);
    }
}
