package org.digitaltrust.evidence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** What people keep of a receipt: the compact JWS alone, or the whole answer it came with. */
final class ReceiptFile {

    private static final ObjectMapper JSON = new ObjectMapper();

    private ReceiptFile() {}

    /**
     * Finds the receipt. Where the file is a JSON answer, it is the one text named {@code receipt} in it, wherever it stands;
     * else it is all of the file, but for the one line end with which files end.
     *
     * @throws IllegalArgumentException if an answer holds no receipt, or several
     */
    static String receiptIn(String content) {
        if (!content.stripLeading().startsWith("{")) {
            return content.replaceFirst("\r?\n\\z", "");
        }
        try {
            var found = JSON.readTree(content).findValues("receipt").stream()
                    .filter(JsonNode::isTextual)
                    .map(JsonNode::textValue)
                    .distinct()
                    .toList();
            if (found.size() != 1) {
                throw new IllegalArgumentException(
                        found.isEmpty() ? "the answer holds no receipt" : "the answer holds several receipts");
            }
            return found.getFirst();
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("neither a receipt nor an answer in JSON", e);
        }
    }
}
