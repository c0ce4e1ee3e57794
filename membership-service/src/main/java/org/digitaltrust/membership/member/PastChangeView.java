package org.digitaltrust.membership.member;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One field of a member that was changed.
 *
 * @param by token subject of whoever did it, for officers; null where it came about by itself
 * @param before single values are lists of one, no value is an empty list
 */
record PastChangeView(
        UUID id,
        Instant at,
        ChangedAs role,
        @Nullable String by,
        ChangedField field,
        List<String> before,
        List<String> after) {

    static PastChangeView forOfficer(PastChange it) {
        return new PastChangeView(
                it.id(),
                it.at(),
                it.role(),
                it.actor(),
                it.change().field(),
                it.change().before(),
                it.change().after());
    }

    static PastChangeView forMember(PastChange it) {
        return new PastChangeView(
                it.id(),
                it.at(),
                it.role(),
                null,
                it.change().field(),
                it.change().before(),
                it.change().after());
    }
}
