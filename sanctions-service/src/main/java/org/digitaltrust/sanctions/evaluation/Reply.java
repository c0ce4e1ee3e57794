package org.digitaltrust.sanctions.evaluation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a client gets for one item of a request. */
@Schema(
        name = "EvaluationReply",
        oneOf = {EvaluationView.class, Reply.Unreadable.class})
sealed interface Reply permits EvaluationView, Reply.Unreadable {

    boolean decision();

    /** Several answers in the order of the questions. Without a decision of its own. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "EvaluationsView")
    record Many(List<Reply> evaluations, @Nullable Proof context) {}

    /** What proves all answers of a request together: a compact JWS. */
    @Schema(name = "EvaluationsProof")
    record Proof(UUID evidenceId, String receipt) {}

    /** An item that cannot be read, or not be answered now: refused, and without an outcome. */
    @Schema(name = "UnreadableItem")
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
    @Schema(name = "UnreadableItemContext")
    record Fault(Detail error) {
        @Schema(name = "UnreadableItemError")
        record Detail(int status, String message) {}
    }
}
