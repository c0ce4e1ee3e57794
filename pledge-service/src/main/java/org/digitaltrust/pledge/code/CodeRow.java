package org.digitaltrust.pledge.code;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

@Entity
@Table(name = "code")
@SuppressWarnings("NullAway.Init") // filled by Hibernate
class CodeRow {
    @Id
    UUID id;

    String issuer;
    String audience;
    Instant createdAt;

    protected CodeRow() {}

    CodeRow(Code code) {
        id = code.id();
        issuer = code.issuer();
        audience = code.audience();
        createdAt = code.createdAt();
    }

    Code toCode() {
        return new Code(id, issuer, audience, createdAt);
    }
}
