package org.digitaltrust.membership.member;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.digitaltrust.contracts.MemberKind;
import org.digitaltrust.contracts.MemberStatus;
import org.digitaltrust.membership.account.Account;
import org.digitaltrust.membership.account.AccountView;
import org.jspecify.annotations.Nullable;

/** A member, as officers and the member see it. */
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
        @Nullable Instant activatedAt) {

    static MemberView of(Member it, List<Account> accounts) {
        var profile = it.profile();
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
                it.activatedAt());
    }
}
