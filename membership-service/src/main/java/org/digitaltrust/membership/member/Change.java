package org.digitaltrust.membership.member;

import java.util.List;

/** One field of a member that was changed; single values are lists of one, no value is an empty list. */
record Change(ChangedField field, List<String> before, List<String> after) {

    Change {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }
}
