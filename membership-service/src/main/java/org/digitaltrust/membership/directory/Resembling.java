package org.digitaltrust.membership.directory;

import java.util.Set;
import java.util.UUID;
import org.digitaltrust.contracts.MemberKind;
import org.digitaltrust.membership.account.Tier;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the directory as a search by likeness knows it.
 *
 * @param words of the name and the aliases, folded, a space before each
 * @param topicKeys folded
 */
record Resembling(
        UUID member,
        String nameKey,
        String words,
        MemberKind kind,
        String chapter,
        Set<String> topicKeys,
        @Nullable Tier tier) {

    /** Whether it passes the filters. */
    boolean fits(Wanted wanted) {
        return wanted.chapter().map(chapter::equals).orElse(true)
                && wanted.kind().map(it -> it == kind).orElse(true)
                && wanted.topic().map(topicKeys::contains).orElse(true)
                && wanted.tier().map(it -> it == tier).orElse(true);
    }
}
