package org.digitaltrust.membership.directory;

import java.util.Optional;
import org.digitaltrust.contracts.MemberKind;
import org.digitaltrust.membership.account.Tier;

/**
 * Whom a search is for.
 *
 * @param topic folded
 */
record Wanted(
        Optional<SearchText> text,
        Optional<String> chapter,
        Optional<MemberKind> kind,
        Optional<String> topic,
        Optional<Tier> tier) {}
