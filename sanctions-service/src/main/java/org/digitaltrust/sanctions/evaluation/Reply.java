package org.digitaltrust.sanctions.evaluation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a client gets for one item of a request. */
sealed interface Reply permits EvaluationView, Reply.Unreadable {

    boolean decision();

    /** Several answers in the order of the questions. Without a decision of its own. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Many(List<Reply> evaluations, @Nullable Proof context) {}

    /** What proves all answers of a request together: a compact JWS. */
    record Proof(UUID evidenceId, String receipt) {}

    /** An item that cannot be read: refused, and without an outcome. */
    record Unreadable(boolean decision, Fault context) implements Reply {
        static Unreadable because(String message) {
            return new Unreadable(false, new Fault(new Fault.Detail(400, message)));
        }

        /** The one kind of answer that needs the database, while it is away: others of the batch are given. */
        static Unreadable unavailable() {
            return new Unreadable(false, new Fault(new Fault.Detail(503, "cannot use the permit now")));
        }

        static Unreadable notByName() {
            return new Unreadable(false, new Fault(new Fault.Detail(503, "cannot compare all names now")));
        }
    }

    /** AuthZEN's error of one item. */
    record Fault(Detail error) {
        record Detail(int status, String message) {}
    }
}
