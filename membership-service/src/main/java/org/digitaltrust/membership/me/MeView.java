package org.digitaltrust.membership.me;

import java.util.UUID;
import org.digitaltrust.membership.member.MemberView;
import org.jspecify.annotations.Nullable;

/** What the caller is here: a member, an applicant, or neither yet. */
record MeView(@Nullable MemberView member, @Nullable UUID openApplicationId) {}
