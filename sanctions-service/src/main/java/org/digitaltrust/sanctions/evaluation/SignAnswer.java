package org.digitaltrust.sanctions.evaluation;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.digitaltrust.chassis.time.Ids;
import org.digitaltrust.evidence.CanonicalJson;
import org.digitaltrust.sanctions.party.Asker;
import org.digitaltrust.sanctions.receipt.Receipts;

/** Signs answers for callers that want to prove later what they were told. */
@ApplicationScoped
class SignAnswer {

    private final Receipts receipts;
    private final ObjectMapper json;
    private final Ids ids;
    private final Clock clock;

    SignAnswer(Receipts receipts, ObjectMapper json, Ids ids, Clock clock) {
        this.receipts = receipts;
        this.json = json;
        this.ids = ids;
        this.clock = clock;
    }

    EvaluationView sign(EvaluationView answer, Member request, Asker asker) {
        var known = answer.context().evidenceId();
        var evidence = known == null ? ids.next() : known;
        var numbered = answer.numbered(evidence);
        return numbered.with(receipts.sign(new ReceiptContent.One(
                evidence,
                clock.instant(),
                ReceiptContent.Caller.of(asker),
                EchoQuestion.of(request.node()),
                numbered.decision(),
                numbered.context())));
    }

    /** One receipt over all. */
    Reply.Proof sign(List<Reply> answers, long registerVersion, byte[] request, Asker asker) {
        UUID evidence = ids.next();
        var receipt = receipts.sign(new ReceiptContent.Many(
                evidence,
                clock.instant(),
                ReceiptContent.Caller.of(asker),
                registerVersion,
                sha256(request),
                sha256(CanonicalJson.of(json.valueToTree(answers)).getBytes(UTF_8)),
                answers.stream().map(Reply::decision).toList()));
        return new Reply.Proof(evidence, receipt);
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
