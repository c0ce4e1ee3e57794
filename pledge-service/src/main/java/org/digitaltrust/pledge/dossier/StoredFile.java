package org.digitaltrust.pledge.dossier;

import java.util.UUID;
import org.digitaltrust.chassis.sealing.WrappedKey;
import org.digitaltrust.chassis.storage.FileKey;

/** Where the content of a document lies, and the key that opens it. */
record StoredFile(FileKey file, WrappedKey key) {

    /** A document's file opens as this document with this content, and as nothing else. */
    static String boundTo(UUID document, String sha256) {
        return "dossier-document/" + document + "/" + sha256;
    }
}
