package org.digitaltrust.membership.member;

import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import org.digitaltrust.chassis.problem.Problem;
import org.digitaltrust.contracts.MemberKind;
import org.digitaltrust.contracts.MemberStatus;
import org.digitaltrust.membership.Choice;
import org.jspecify.annotations.Nullable;

/** Which members are asked for. Anything malformed is 400. */
public class MembersQuery {

    private static final int LONGEST = 100;

    @QueryParam("status")
    @Nullable
    String status;

    @QueryParam("kind")
    @Nullable
    String kind;

    @QueryParam("chapter")
    @Nullable
    String chapter;

    /** Part of the display name, in whatever case. */
    @QueryParam("q")
    @Nullable
    String q;

    MemberStore.Filter toFilter() {
        if (chapter != null && !chapter.matches("[0-9]{2}")) {
            throw Problem.invalid("chapter", "must be the two digits of a chapter's code");
        }
        if (q != null && (q.isBlank() || q.length() > LONGEST || q.indexOf('\0') >= 0)) {
            throw Problem.invalid("q", "must be 1 to " + LONGEST + " characters of a name");
        }
        return new MemberStore.Filter(
                Choice.of(MemberStatus.class, "status", status),
                Choice.of(MemberKind.class, "kind", kind),
                Optional.ofNullable(chapter),
                Optional.ofNullable(q).map(String::strip));
    }
}
