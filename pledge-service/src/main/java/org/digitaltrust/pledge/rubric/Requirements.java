package org.digitaltrust.pledge.rubric;

import java.util.List;
import org.digitaltrust.contracts.MemberKind;
import org.jspecify.annotations.Nullable;

/**
 * Whom a rubric certifies, and on which pledges.
 *
 * @param codeAudiences audiences of the codes of conduct of which each must be pledged to; none named means that any will do
 * @param memberKinds none named means all
 */
public record Requirements(List<String> codeAudiences, List<MemberKind> memberKinds) {

    static final Requirements NONE = new Requirements(List.of(), List.of());

    public Requirements {
        codeAudiences = codeAudiences.stream().distinct().sorted().toList();
        memberKinds = memberKinds.stream().distinct().sorted().toList();
    }

    /** One whose kind is not known is not of any that is named. */
    public boolean admit(@Nullable MemberKind kind) {
        return memberKinds.isEmpty() || (kind != null && memberKinds.contains(kind));
    }
}
