package org.digitaltrust.membership.account;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.digitaltrust.contracts.AccountStatus;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "social_account")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class AccountRow {
    @Id
    UUID id;

    @Nullable
    UUID applicationId;

    @Nullable
    UUID memberId;

    int position;
    String platform;
    String handle;
    String handleKey;

    @Nullable
    String platformUserId;

    @Nullable
    Long audience;

    @Enumerated(EnumType.STRING)
    AccountStatus status;

    @Enumerated(EnumType.STRING)
    @Nullable
    ProofMethod method;

    @Nullable
    String verifiedBy;

    @Nullable
    Instant verifiedAt;

    static AccountRow claimed(UUID id, UUID application, int position, AccountClaim claim) {
        var row = new AccountRow();
        row.id = id;
        row.applicationId = application;
        row.position = position;
        row.platform = claim.platform();
        row.handle = claim.handle();
        row.handleKey = claim.handleKey();
        row.platformUserId = claim.platformUserId();
        row.audience = claim.audience();
        row.status = AccountStatus.CLAIMED;
        return row;
    }

    Account toAccount() {
        return new Account(id, platform, handle, platformUserId, audience, status, method, verifiedAt);
    }
}
