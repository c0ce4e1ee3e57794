package org.digitaltrust.pledge.dossier;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.digitaltrust.chassis.sealing.WrappedKey;
import org.digitaltrust.chassis.storage.FileKey;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "dossier_document")
@SuppressWarnings("NullAway.Init") // filled by Hibernate
class DocumentRow {
    @Id
    UUID id;

    UUID dossierId;
    int number;

    @Enumerated(EnumType.STRING)
    DocumentKind kind;

    String title;

    @Enumerated(EnumType.STRING)
    DocumentType type;

    int size;
    String sha256;
    String fileKey;
    String masterKey;
    byte[] wrappedKey;
    String addedBy;

    @Enumerated(EnumType.STRING)
    Keeper.Relationship addedAs;

    @Nullable
    UUID addedByMember;

    Instant addedAt;

    protected DocumentRow() {}

    DocumentRow(DossierDocument document, StoredFile file) {
        id = document.id();
        dossierId = document.dossierId();
        number = document.number();
        kind = document.label().kind();
        title = document.label().title();
        type = document.content().type();
        size = document.content().size();
        sha256 = document.content().sha256();
        fileKey = file.file().text();
        masterKey = file.key().master();
        wrappedKey = file.key().bytes();
        addedBy = document.addedBy().person();
        addedAs = document.addedBy().relationship();
        addedByMember = document.addedBy().memberId();
        addedAt = document.addedAt();
    }

    DossierDocument toDocument() {
        return new DossierDocument(
                id,
                dossierId,
                number,
                new DossierDocument.Label(kind, title),
                new DossierDocument.Content(type, size, sha256),
                new Keeper(addedAs, addedByMember, addedBy),
                addedAt);
    }

    StoredFile file() {
        return new StoredFile(new FileKey(fileKey), new WrappedKey(masterKey, wrappedKey));
    }
}
