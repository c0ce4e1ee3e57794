package org.digitaltrust.membership.directory;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.digitaltrust.contracts.AccountStatus;
import org.digitaltrust.contracts.MemberKind;
import org.digitaltrust.membership.Folding;
import org.digitaltrust.membership.account.Account;
import org.digitaltrust.membership.account.Tier;
import org.digitaltrust.membership.member.Member;
import org.jspecify.annotations.Nullable;

/**
 * A member in the directory.
 *
 * @param tier of the largest audience among the verified accounts; null where none is known
 */
record Listing(
        UUID member,
        String name,
        List<String> aliases,
        MemberKind kind,
        String chapter,
        List<String> topics,
        @Nullable Tier tier) {

    Listing {
        aliases = List.copyOf(aliases);
        topics = List.copyOf(topics);
    }

    /** Empty for members who are not listed. */
    static Optional<Listing> of(Member member, List<Account> accounts) {
        if (!isListed(member)) {
            return Optional.empty();
        }
        var profile = member.profile();
        return Optional.of(new Listing(
                member.id(),
                profile.displayName(),
                profile.aliases(),
                profile.kind(),
                profile.chapter(),
                profile.topics(),
                tierOf(accounts)));
    }

    private static boolean isListed(Member member) {
        return switch (member.status()) {
            case ACTIVE, GRACE -> true;
            case PENDING_PLEDGE, SUSPENDED, LAPSED, RESIGNED, EXPELLED, DECEASED_OR_DISSOLVED -> false;
        };
    }

    private static @Nullable Tier tierOf(List<Account> accounts) {
        return accounts.stream()
                .filter(it -> it.status() == AccountStatus.VERIFIED)
                .map(Account::audience)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .map(Tier::of)
                .orElse(null);
    }

    /** By which the directory is ordered. */
    String nameKey() {
        return Folding.of(name);
    }

    /** All words of all names, each after a space, so that where a word begins can be told. */
    String words() {
        return Stream.concat(Stream.of(name), aliases.stream())
                .map(Folding::of)
                .filter(it -> !it.isEmpty())
                .map(" "::concat)
                .collect(Collectors.joining());
    }

    List<String> topicKeys() {
        return topics.stream().map(Folding::of).distinct().toList();
    }
}
