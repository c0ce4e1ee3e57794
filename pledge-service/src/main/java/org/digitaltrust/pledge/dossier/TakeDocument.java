package org.digitaltrust.pledge.dossier;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.InputStream;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.digitaltrust.chassis.caller.Caller;
import org.digitaltrust.chassis.idempotency.OnceOnly;
import org.digitaltrust.chassis.problem.EdgeProblem;
import org.digitaltrust.chassis.time.Ids;
import org.digitaltrust.pledge.dossier.DossierDocument.Content;
import org.digitaltrust.pledge.dossier.DossierDocument.Label;
import org.jspecify.annotations.Nullable;

/** Receives a document: what cannot be put in is refused before it is read, and before it is kept. */
@ApplicationScoped
class TakeDocument {

    private final AddDocument add;
    private final DocumentStore documents;
    private final DocumentFiles files;
    private final OnceOnly once;
    private final ReceiveDocument receive;
    private final Turns turns;
    private final Ids ids;

    TakeDocument(
            AddDocument add,
            DocumentStore documents,
            DocumentFiles files,
            OnceOnly once,
            ReceiveDocument receive,
            Turns turns,
            Ids ids) {
        this.add = add;
        this.documents = documents;
        this.files = files;
        this.once = once;
        this.receive = receive;
        this.turns = turns;
        this.ids = ids;
    }

    /** @param key of idempotency */
    record Sent(
            UUID dossier,
            Label label,
            DocumentType type,
            @Nullable String key) {}

    DossierDocument by(Caller caller, Sent sent, InputStream body) {
        // A repetition is answered as the first time, also where the dossier has been filled or closed since.
        if (sent.key() == null) {
            add.obstacle(caller, sent.dossier()).ifPresent(DossierAnswers::done);
        } else if (add.obstacle(caller, sent.dossier())
                .filter(Outcome.Unknown.class::isInstance)
                .isPresent()) {
            throw EdgeProblem.NOT_FOUND.with();
        }
        var place = receive.place(caller);
        try (var received = receive.from(sent.type(), body)) {
            return keep(caller, sent, received);
        } finally {
            place.close();
        }
    }

    /** Waits for a turn only now: whoever sends slowly keeps nobody else waiting. */
    private DossierDocument keep(Caller caller, Sent sent, Received received) {
        var turn = turns.take(caller);
        try {
            return keep(caller, sent, received.content());
        } finally {
            turn.close();
        }
    }

    private DossierDocument keep(Caller caller, Sent sent, byte[] bytes) {
        var id = ids.next();
        var content = new Content(sent.type(), bytes.length, DocumentFiles.sha256(bytes));
        var file = files.keep(id, content.sha256(), bytes);
        var what = Map.of(
                "dossier",
                sent.dossier(),
                "kind",
                sent.label().kind(),
                "title",
                sent.label().title(),
                "sha256",
                content.sha256());
        var kept = once.create(
                caller,
                "add_dossier_document",
                sent.key(),
                new TreeMap<>(what),
                () -> DossierAnswers.done(add.by(caller, sent.dossier(), id, sent.label(), content, file)));
        return documents.document(kept);
    }
}
