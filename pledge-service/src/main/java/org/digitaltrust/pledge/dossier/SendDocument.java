package org.digitaltrust.pledge.dossier;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.StreamingOutput;
import org.digitaltrust.chassis.caller.Caller;
import org.digitaltrust.pledge.dossier.DocumentStore.Filed;

/** Sends a document, which has its turn until its last byte is on its way. */
@ApplicationScoped
class SendDocument {

    private final DocumentFiles files;
    private final Turns turns;

    SendDocument(DocumentFiles files, Turns turns) {
        this.files = files;
        this.turns = turns;
    }

    /** Opened and checked before the answer begins: what cannot be read is an error, not half a file. */
    StreamingOutput to(Caller caller, Filed filed, RoutingContext exchange) {
        var turn = turns.take(caller, exchange);
        try {
            var content = files.open(filed);
            return out -> {
                try {
                    out.write(content);
                } finally {
                    turn.close();
                }
            };
        } catch (RuntimeException e) {
            turn.close();
            throw e;
        }
    }
}
