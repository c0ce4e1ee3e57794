package org.digitaltrust.sanctions.evaluation;

import java.util.List;
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
                && userIds(holders, asked.platform()) > 1;
    }

    private static int userIds(List<SubjectRecord> holders, String platform) {
        return holders.stream()
                .flatMap(it -> it.subject().accounts().stream())
                .filter(it -> it.kind() == AccountName.Kind.UID && it.platform().equals(platform))
                .collect(Collectors.toSet())
                .size();
    }
}
