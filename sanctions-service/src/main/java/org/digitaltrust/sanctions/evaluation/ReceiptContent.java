package org.digitaltrust.sanctions.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
     * @param question the parts of the request that AuthZEN knows, as they were sent
     * @param answer the response's context, without the receipt
     */
    record One(
            UUID evidenceId,
            Instant issuedAt,
            Caller caller,
            Map<String, JsonNode> question,
            boolean decision,
            EvaluationView.Context answer)
            implements ReceiptContent {}

    /**
     * A batch.
     *
     * @param requestSha256 over the RFC 8785 form of the request, in hexadecimal
     * @param evaluationsSha256 over that of the list of answers
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

    /** The four parts of a question, of those that are there. */
    static Map<String, JsonNode> question(Member request) {
        var parts = new LinkedHashMap<String, JsonNode>();
        for (var name : List.of("subject", "action", "resource", "context")) {
            var part = request.node().get(name);
            if (part != null && !part.isNull()) {
                parts.put(name, part);
            }
        }
        return parts;
    }
}
