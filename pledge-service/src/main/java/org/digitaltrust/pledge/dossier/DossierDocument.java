package org.digitaltrust.pledge.dossier;

import java.time.Instant;
import java.util.UUID;

/**
 * A document of a dossier, without its content.
 *
 * @param number from 1 on, in the order in which they were added
 */
record DossierDocument(
        UUID id, UUID dossierId, int number, Label label, Content content, Keeper addedBy, Instant addedAt) {

    static final int MOST = 20;
    static final int LARGEST = 10 * 1024 * 1024;

    /** What its sender calls it. */
    record Label(DocumentKind kind, String title) {}

    /**
     * What it is.
     *
     * @param sha256 of the content as it was sent, in hexadecimal
     */
    record Content(DocumentType type, int size, String sha256) {}
}
