package org.digitaltrust.sanctions.rundown;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import org.digitaltrust.evidence.CanonicalJson;
import org.digitaltrust.sanctions.party.Asker;
import org.digitaltrust.sanctions.receipt.Receipts;

/** Signs an answered guest list, so that whoever asked can prove later that it was cleared. */
@ApplicationScoped
class SignRundown {

    /** Who asked. */
    record By(String subject, String client, String party) {}

    /**
     * What is signed.
     *
     * @param answerSha256 over the RFC 8785 form of the answer without its receipt, in hexadecimal
     */
    record Content(
            UUID rundownId,
            Instant issuedAt,
            By caller,
            long registerVersion,
            String answerSha256,
            int rowCount,
            Map<String, Integer> counts) {}

    private final Receipts receipts;
    private final ObjectMapper json;

    SignRundown(Receipts receipts, ObjectMapper json) {
        this.receipts = receipts;
        this.json = json;
    }

    /** @param it without a receipt; a member without value is not in its JSON */
    String sign(RundownView it, Asker asker) {
        return receipts.sign(new Content(
                it.id(),
                it.createdAt(),
                new By(asker.subject(), asker.client(), asker.party()),
                it.registerVersion(),
                sha256(it),
                it.rows().size(),
                it.counts()));
    }

    private String sha256(Object content) {
        try {
            var digest = MessageDigest.getInstance("SHA-256")
                    .digest(CanonicalJson.of(json.valueToTree(content)).getBytes(UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
