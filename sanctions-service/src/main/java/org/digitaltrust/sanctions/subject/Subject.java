package org.digitaltrust.sanctions.subject;

import java.util.Set;
import java.util.UUID;
import org.digitaltrust.contracts.MemberStatus;
import org.jspecify.annotations.Nullable;

/**
 * Whom a record is about, as far as answers need it.
 *
 * @param memberStatus null for non-members
 * @param accounts what a question may name the subject by
 */
public record Subject(
        UUID id, @Nullable MemberStatus memberStatus, Set<AccountName> accounts, Set<CallerName> callers) {

    public Subject {
        accounts = Set.copyOf(accounts);
        callers = Set.copyOf(callers);
    }
}
