package org.digitaltrust.sanctions.evaluation;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.digitaltrust.sanctions.register.SubjectRecord;
import org.digitaltrust.sanctions.subject.AccountName;

/**
 * Whether a name stands for different people. Two records that hold one account may be the same person not yet merged, and
 * then the stricter answer holds; a handle that is seen under two platform user ids has changed hands.
 */
final class Identity {

    private Identity() {}

    static boolean isAmbiguous(List<SubjectRecord> holders, Question question) {
        return holders.size() > 1
                && question.subject() instanceof Question.Asked.Account(var asked)
                && asked.kind() == AccountName.Kind.HANDLE
                && holders.stream().anyMatch(one -> holders.stream().anyMatch(other -> differ(one, other, asked)));
    }

    /** Both are known to the platform, and under no id in common. */
    private static boolean differ(SubjectRecord one, SubjectRecord other, AccountName asked) {
        var ids = userIds(one, asked.platform());
        var others = userIds(other, asked.platform());
        return !ids.isEmpty() && !others.isEmpty() && Collections.disjoint(ids, others);
    }

    private static Set<AccountName> userIds(SubjectRecord holder, String platform) {
        return holder.subject().accounts().stream()
                .filter(it -> it.kind() == AccountName.Kind.UID && it.platform().equals(platform))
                .collect(Collectors.toSet());
    }
}
