package org.digitaltrust.membership.directory;

import java.util.List;
import java.util.UUID;
import org.digitaltrust.contracts.AccountStatus;
import org.digitaltrust.contracts.MemberKind;
import org.digitaltrust.membership.account.Account;
import org.digitaltrust.membership.account.Tier;
import org.digitaltrust.membership.recognition.Recognition;
import org.jspecify.annotations.Nullable;

/**
 * A member, as everybody sees it.
 *
 * @param accounts those that are verified now
 * @param recognitions those that were not revoked
 */
record DirectoryEntryView(
        UUID id,
        String displayName,
        List<String> aliases,
        MemberKind kind,
        String chapter,
        List<String> topics,
        @Nullable Tier tier,
        List<ListedAccountView> accounts,
        List<ListedRecognitionView> recognitions) {

    /** An account that the member has proven to be theirs. */
    record ListedAccountView(String platform, String handle) {}

    /** A recognition; all about it is in the member's list of recognitions. */
    record ListedRecognitionView(UUID id, String programme, int year, String category, String title) {}

    static DirectoryEntryView of(Listing it, List<Account> accounts, List<Recognition> recognitions) {
        return new DirectoryEntryView(
                it.member(),
                it.name(),
                it.aliases(),
                it.kind(),
                it.chapter(),
                it.topics(),
                it.tier(),
                accounts.stream()
                        .filter(account -> account.status() == AccountStatus.VERIFIED)
                        .map(account -> new ListedAccountView(account.platform(), account.handle()))
                        .toList(),
                recognitions.stream().map(DirectoryEntryView::view).toList());
    }

    private static ListedRecognitionView view(Recognition it) {
        var award = it.award();
        return new ListedRecognitionView(it.id(), award.programme(), award.year(), award.category(), award.title());
    }
}
