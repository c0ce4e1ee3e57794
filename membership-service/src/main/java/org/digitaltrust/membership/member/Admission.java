package org.digitaltrust.membership.member;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an approved application makes a member of.
 *
 * @param application whose accounts become the member's
 * @param person who applied, and whose personal data the member's are from now on
 * @param holder token subject of the person who will hold the membership; null where a paper application is unclaimed
 */
public record Admission(
        UUID application,
        UUID person,
        Member.Profile profile,
        @Nullable String holder) {}
