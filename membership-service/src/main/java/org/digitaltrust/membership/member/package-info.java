/**
 * Owns members: public profile with its history, how they left, who calls on their behalf, and where they stand, which is derived
 * (see {@link org.digitaltrust.membership.member.StandingFacts}). Emits {@link org.digitaltrust.contracts.MemberState} after every
 * change; hears {@link org.digitaltrust.contracts.PledgesState} and {@link org.digitaltrust.contracts.SanctionsState}.
 */
@NullMarked
package org.digitaltrust.membership.member;

import org.jspecify.annotations.NullMarked;
