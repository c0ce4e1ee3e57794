package org.digitaltrust.membership.member;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an approved application makes a member of.
 *
 * @param application whose accounts become the member's
 * @param holder token subject of the person who will hold the membership; null where a paper application is unclaimed
 */
public record Admission(
        UUID application, Member.Profile profile, @Nullable String holder) {}
