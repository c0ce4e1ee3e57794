package org.digitaltrust.pledge.dossier;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.UUID;
import org.digitaltrust.chassis.sealing.ContentSeal;
import org.digitaltrust.chassis.storage.FileKey;
import org.digitaltrust.chassis.storage.FileStorage;
import org.digitaltrust.chassis.time.Ids;

/**
 * The contents of documents, sealed in the storage. The file comes first and the document's row after it: a row without its file
 * would be evidence that is not there, while a file without a row is nothing that anybody can open, and is swept away.
 */
@Startup // a storage that cannot be used is noticed before the first request
@ApplicationScoped
class DocumentFiles {

    private final FileStorage storage;
    private final ContentSeal seal;
    private final FileLedger ledger;
    private final Ids ids;
    private final Clock clock;

    DocumentFiles(FileStorage storage, ContentSeal seal, FileLedger ledger, Ids ids, Clock clock) {
        this.storage = storage;
        this.seal = seal;
        this.ledger = ledger;
        this.ids = ids;
        this.clock = clock;
    }

    /** Call it outside of a transaction, which would wait for the storage. */
    StoredFile keep(UUID document, String sha256, byte[] content) {
        var sealed = seal.seal(StoredFile.boundTo(document, sha256), content);
        var file = FileKey.of(ids.next());
        ledger.announce(file, clock.instant());
        storage.put(file, sealed.bytes());
        return new StoredFile(file, sealed.key());
    }

    /** Fails where the file is missing, or is not to the byte what was kept. */
    byte[] open(DocumentStore.Filed filed) {
        var document = filed.document();
        var boundTo = StoredFile.boundTo(document.id(), document.content().sha256());
        var sealed = storage.get(filed.file().file())
                .orElseThrow(
                        () -> new IllegalStateException("file of a document is missing document=" + document.id()));
        var content = seal.open(filed.file().key(), boundTo, sealed);
        if (!sha256(content).equals(document.content().sha256())) {
            throw new IllegalStateException("file of a document is another document=" + document.id());
        }
        return content;
    }

    static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
