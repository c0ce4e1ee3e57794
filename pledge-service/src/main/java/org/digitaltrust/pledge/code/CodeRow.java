package org.digitaltrust.pledge.code;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import org.digitaltrust.contracts.MemberKind;

@Entity
@Table(name = "code")
@SuppressWarnings("NullAway.Init") // filled by Hibernate
class CodeRow {
    @Id
    UUID id;

    String issuer;
    String audience;
    String[] audienceKinds;
    Instant createdAt;

    protected CodeRow() {}

    CodeRow(Code code) {
        id = code.id();
        issuer = code.issuer();
        audience = code.audience();
        audienceKinds = code.kinds().stream().map(Enum::name).sorted().toArray(String[]::new);
        createdAt = code.createdAt();
    }

    Code toCode() {
        var kinds = Arrays.stream(audienceKinds).map(MemberKind::valueOf).collect(Collectors.toSet());
        return new Code(id, issuer, audience, kinds, createdAt);
    }
}
