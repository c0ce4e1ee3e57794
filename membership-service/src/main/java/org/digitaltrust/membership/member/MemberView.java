package org.digitaltrust.membership.member;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.digitaltrust.contracts.MemberKind;
import org.digitaltrust.contracts.MemberStatus;
import org.digitaltrust.membership.account.Account;
import org.digitaltrust.membership.account.AccountView;
import org.digitaltrust.membership.pledge.PledgeCopy;
import org.digitaltrust.membership.sanction.SanctionCopy;
import org.jspecify.annotations.Nullable;

/**
 * A member, as officers and the member see it.
 *
 * @param pledgedUntil until when a pledge holds them, or held them; null where none runs its time
 * @param caseOpen whether a case that they have been told of is open, also after they left
 */
public record MemberView(
        UUID id,
        MemberStatus status,
        MemberKind kind,
        String displayName,
        List<String> aliases,
        String chapter,
        List<String> topics,
        List<AccountView> accounts,
        Instant createdAt,
        @Nullable Instant activatedAt,
        @Nullable Instant pledgedUntil,
        boolean caseOpen,
        @Nullable Instant resignedAt,
        Leaving.@Nullable EndKind endKind,
        @Nullable LocalDate endedOn) {

    static MemberView of(Member it, List<Account> accounts, PledgeCopy pledges, SanctionCopy sanctions) {
        var profile = it.profile();
        var end = it.leaving().end();
        return new MemberView(
                it.id(),
                it.status(),
                profile.kind(),
                profile.displayName(),
                profile.aliases(),
                profile.chapter(),
                profile.topics(),
                accounts.stream().map(AccountView::of).toList(),
                it.createdAt(),
                it.activatedAt(),
                pledges.heldUntil().orElse(null),
                sanctions.caseMayBeShown(),
                it.leaving().resignedAt(),
                end == null ? null : end.kind(),
                end == null ? null : end.on());
    }
}
