package org.digitaltrust.membership.member;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.digitaltrust.chassis.sealing.PersonKey;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "member_change")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class ChangeRow {
    @Id
    UUID id;

    UUID memberId;
    Instant at;

    @Enumerated(EnumType.STRING)
    ChangedAs role;

    @Nullable
    String actor;

    @Enumerated(EnumType.STRING)
    ChangedField field;

    @JdbcTypeCode(SqlTypes.ARRAY)
    List<String> before;

    @JdbcTypeCode(SqlTypes.ARRAY)
    List<String> after;

    byte @Nullable [] sealed;

    static ChangeRow of(UUID id, UUID member, Instant at, Change change) {
        var row = new ChangeRow();
        row.id = id;
        row.memberId = member;
        row.at = at;
        row.role = ChangedAs.SYSTEM;
        row.field = change.field();
        row.before = change.before();
        row.after = change.after();
        return row;
    }

    ChangeRow by(ChangedAs as, String subject) {
        role = as;
        actor = subject;
        return this;
    }

    /** Keeps what was written freely for those only who have the member's key. */
    ChangeRow sealedBy(Optional<PersonKey> key) {
        if (field.isFreeText()) {
            sealed = SealedWords.seal(key, id, after);
            after = List.of();
        }
        return this;
    }

    PastChange toPastChange(Optional<PersonKey> key) {
        var now = field.isFreeText() ? SealedWords.open(key, id, sealed) : after;
        return new PastChange(id, at, role, actor, new Change(field, before, now));
    }
}
