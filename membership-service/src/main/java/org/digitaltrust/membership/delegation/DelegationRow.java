package org.digitaltrust.membership.delegation;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.digitaltrust.contracts.DelegationScope;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "delegation")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class DelegationRow {
    @Id
    UUID id;

    UUID agencyId;
    UUID talentId;

    @JdbcTypeCode(SqlTypes.ARRAY)
    List<String> scopes;

    Instant grantedAt;
    Instant validUntil;

    @Nullable
    Instant endedAt;

    @Enumerated(EnumType.STRING)
    @Nullable
    EndedBy endedBy;

    static DelegationRow of(Delegation it) {
        var row = new DelegationRow();
        row.id = it.id();
        row.agencyId = it.agency();
        row.talentId = it.talent();
        row.scopes = it.scopes().stream().map(DelegationScope::name).toList();
        row.grantedAt = it.grantedAt();
        row.validUntil = it.validUntil();
        return row;
    }

    Delegation toDelegation() {
        var ended = endedAt == null || endedBy == null ? null : new Delegation.Ended(endedAt, endedBy);
        return new Delegation(
                id,
                agencyId,
                talentId,
                scopes.stream().map(DelegationScope::valueOf).toList(),
                grantedAt,
                validUntil,
                ended);
    }
}
