/**
 * Owns members: status, public profile, who calls on their behalf. Emits {@link org.digitaltrust.contracts.MemberState}
 * after every change; hears {@link org.digitaltrust.contracts.PledgesState}, which makes a member active.
 */
@NullMarked
package org.digitaltrust.membership.member;

import org.jspecify.annotations.NullMarked;
