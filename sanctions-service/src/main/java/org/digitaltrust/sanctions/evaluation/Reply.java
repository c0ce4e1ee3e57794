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

    /** An item that cannot be read, or not be answered now: refused, and without an outcome. */
    record Unreadable(boolean decision, Fault context) implements Reply {
        static Unreadable because(String message) {
            return new Unreadable(false, new Fault(new Fault.Detail(400, message)));
        }

        /** An answer that cannot be given now, while others of the batch can. */
        static Unreadable unavailable(String message) {
            return new Unreadable(false, new Fault(new Fault.Detail(503, message)));
        }
    }

    /** AuthZEN's error of one item. */
    record Fault(Detail error) {
        record Detail(int status, String message) {}
    }
}
