package org.digitaltrust.sanctions.subject;

import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.digitaltrust.contracts.MemberStatus;
import org.jspecify.annotations.Nullable;

/**
 * A subject as officers see it, and the subject itself.
 *
 * @param memberStatus null for non-members, and after an erasure
 * @param names display name and aliases
 * @param accounts what a question may name it by, as {@code platform:@handle} or {@code platform:uid:<id>}
 * @param formerIds of records that were merged into this one
 * @param legalNames only for those who handle cases and the subject itself, as is the birth year
 * @param namesUnreadable true, for the same, where some of the names cannot be decrypted; else null
 */
record SubjectView(
        UUID id,
        boolean member,
        @Nullable MemberStatus memberStatus,
        List<String> names,
        List<String> accounts,
        List<UUID> formerIds,
        @Nullable List<String> legalNames,
        @Nullable Integer birthYear,
        @Nullable Boolean namesUnreadable)
        implements ShownSubject {

    static SubjectView of(Subject it, boolean member, boolean withPrivate) {
        return new SubjectView(
                it.id(),
                member,
                it.memberStatus(),
                names(it, SubjectName::open),
                it.accounts().stream().map(AccountName::inQuestions).sorted().toList(),
                it.formerIds(),
                withPrivate ? names(it, name -> !name.open() && !name.former()) : null,
                withPrivate ? it.birthYear() : null,
                (withPrivate && it.namesUnreadable()) ? true : null);
    }

    private static List<String> names(Subject subject, Predicate<SubjectName> which) {
        return subject.names().stream().filter(which).map(SubjectName::text).toList();
    }
}
