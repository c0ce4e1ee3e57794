package org.digitaltrust.pledge.dossier;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.digitaltrust.chassis.sealing.ContentSeal;
import org.digitaltrust.pledge.dossier.DocumentStore.Filed;
import org.jboss.logging.Logger;

/** Has the keys of documents wrapped anew when the master key has changed, so that the other can be destroyed. Files stay as they are. */
@ApplicationScoped
class RewrapDocumentKeys {

    private static final Logger LOG = Logger.getLogger(RewrapDocumentKeys.class);
    private static final UUID FIRST = new UUID(0, 0);

    private final DocumentStore documents;
    private final ContentSeal seal;

    RewrapDocumentKeys(DocumentStore documents, ContentSeal seal) {
        this.documents = documents;
        this.seal = seal;
    }

    @Scheduled(every = "1h", concurrentExecution = ConcurrentExecution.SKIP)
    void look() {
        all();
    }

    /** What came of one look at all keys. */
    record Result(int wrappedAnew, int unknown) {}

    Result all() {
        var done = 0;
        var unknown = 0;
        var some = after(FIRST);
        while (!some.isEmpty()) {
            for (var one : some) {
                if (QuarkusTransaction.requiringNew().call(() -> rewrap(one))) {
                    done++;
                } else {
                    unknown++;
                }
            }
            some = after(some.getLast().document().id());
        }
        if (done > 0) {
            LOG.infof("keys of documents wrapped anew keys=%d", done);
        }
        if (unknown > 0) {
            LOG.errorf("keys of documents that no configured master key opens keys=%d", unknown);
        }
        return new Result(done, unknown);
    }

    private List<Filed> after(UUID id) {
        return QuarkusTransaction.requiringNew().call(() -> documents.wrappedByAnother(seal.master(), id));
    }

    /** False where no master key opens it. */
    private boolean rewrap(Filed filed) {
        var document = filed.document();
        var boundTo = StoredFile.boundTo(document.id(), document.content().sha256());
        var anew = seal.rewrap(filed.file().key(), boundTo);
        anew.ifPresent(it -> documents.rewrap(
                document.id(), filed.file(), new StoredFile(filed.file().file(), it)));
        return anew.isPresent();
    }
}
