package org.digitaltrust.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What people keep of a receipt: the compact JWS alone, or the whole answer it came with, of one question, of many or to a
 * guest list.
 *
 * @param answer null where there is nothing but the receipt
 */
record ReceiptFile(String receipt, @Nullable ObjectNode answer) {

    // Of a member that is there twice, two readers may each see another value.
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** How a guest list's answer begins as a workbook, and how it ends as CSV. */
    private static final Pattern TABLE = Pattern.compile("\\APK\u0003\u0004|^\"?receipt\"?[,;\t]", Pattern.MULTILINE);

    /**
     * Reads a file. Where it is a JSON answer, the receipt is the one text named {@code receipt} in it; else it is all of the
     * file, but for the one line end with which files end.
     *
     * @throws IllegalArgumentException if an answer holds no receipt, or several, or a member twice; and if it is a table, which
     *     holds less than what was signed
     */
    static ReceiptFile read(String content) {
        if (!content.stripLeading().startsWith("{")) {
            if (TABLE.matcher(content).find()) {
                throw new IllegalArgumentException(
                        "a table is not what was signed: save the answer as JSON, or the receipt in it alone");
            }
            return new ReceiptFile(content.replaceFirst("\r?\n\\z", ""), null);
        }
        try {
            var answer = (ObjectNode) JSON.readTree(content);
            var found = answer.findValues("receipt").stream()
                    .filter(JsonNode::isTextual)
                    .map(JsonNode::textValue)
                    .distinct()
                    .toList();
            if (found.size() != 1) {
                throw new IllegalArgumentException(
                        found.isEmpty() ? "the answer holds no receipt" : "the answer holds several receipts");
            }
            var alone = answer.size() == 1 && answer.has("receipt");
            return new ReceiptFile(found.getFirst(), alone ? null : answer);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("neither a receipt nor an answer in JSON", e);
        }
    }

    /**
     * Whether the answer is the one that was signed, in whatever order and layout it was saved. It may hold nothing else, since
     * that would look signed, too.
     *
     * @param payload of the receipt, once that is verified
     */
    boolean agreesWith(JsonNode payload) {
        if (answer == null) {
            return true;
        }
        try {
            return payload.has("answer_sha256")
                    ? agrees(answer.deepCopy().without("receipt"), payload.path("answer_sha256"))
                    : agreesAsEvaluation(answer, payload);
        } catch (UncanonicalNumber neverSigned) {
            return false;
        }
    }

    private static boolean agreesAsEvaluation(ObjectNode answer, JsonNode payload) {
        if (answer.size() != 2 || !(answer.get("context") instanceof ObjectNode context)) {
            return false;
        }
        var said = context.deepCopy().without("receipt");
        return payload.has("evaluations_sha256")
                ? answer.path("evaluations").isArray()
                        && agrees(answer.path("evaluations"), payload.path("evaluations_sha256"))
                        && said.size() == 1
                        && said.path("evidence_id").equals(payload.path("evidence_id"))
                : answer.path("decision").isBoolean()
                        && answer.path("decision").equals(payload.path("decision"))
                        && CanonicalJson.of(said).equals(CanonicalJson.of(payload.path("answer")));
    }

    private static boolean agrees(JsonNode content, JsonNode hash) {
        return sha256(content).equals(hash.textValue());
    }

    private static String sha256(JsonNode content) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of()
                    .formatHex(digest.digest(CanonicalJson.of(content).getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
