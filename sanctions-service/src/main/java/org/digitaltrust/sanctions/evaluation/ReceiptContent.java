package org.digitaltrust.sanctions.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.digitaltrust.sanctions.party.Asker;

/**
 * What a receipt proves: that this caller was given this answer to this question, at this time, from this version of the
 * register. Signed in its canonical form (RFC 8785).
 */
sealed interface ReceiptContent {

    /** Who asked. */
    record Caller(String subject, String client, String party) {
        static Caller of(Asker asker) {
            return new Caller(asker.subject(), asker.client(), asker.party());
        }
    }

    /**
     * One question and its answer, whole.
     *
     * @param question what was read of the request
     * @param answer the response's context, without the receipt
     */
    record One(
            UUID evidenceId,
            Instant issuedAt,
            Caller caller,
            JsonNode question,
            boolean decision,
            EvaluationView.Context answer)
            implements ReceiptContent {}

    /**
     * A batch.
     *
     * @param requestSha256 over the bytes of the request's body, as they were sent; in hexadecimal
     * @param evaluationsSha256 over the RFC 8785 form of the list of answers
     * @param decisions the answers' decisions, in order
     */
    record Many(
            UUID evidenceId,
            Instant issuedAt,
            Caller caller,
            long registerVersion,
            String requestSha256,
            String evaluationsSha256,
            List<Boolean> decisions)
            implements ReceiptContent {}
}
