package org.digitaltrust.membership.importing;

import java.util.List;
import java.util.Map;
import org.digitaltrust.chassis.problem.Violation;

/** What a line says, before anybody has looked whether it is right. */
sealed interface LineContent {

    /** The properties of a form, and {@code external_id} and {@code former_province} among them. */
    record Filled(Map<String, Object> properties) implements LineContent {}

    record Unreadable(List<Violation> violations) implements LineContent {
        static Unreadable because(String why) {
            return new Unreadable(List.of(new Violation("line", why)));
        }
    }
}
