package org.digitaltrust.membership.account;

import static java.util.Objects.requireNonNull;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.digitaltrust.contracts.AccountStatus;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "social_account")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class AccountRow {
    @Id
    UUID id;

    long version;

    @Nullable
    UUID applicationId;

    @Nullable
    UUID memberId;

    int position;
    String platform;
    String handle;
    String handleKey;
    Instant handleSince;

    @Nullable
    String platformUserId;

    boolean userIdProven;

    @Nullable
    Long audience;

    @Nullable
    Instant audienceAt;

    @Enumerated(EnumType.STRING)
    Audience.@Nullable Source audienceSource;

    @Enumerated(EnumType.STRING)
    AccountStatus status;

    @Enumerated(EnumType.STRING)
    @Nullable
    ProofMethod method;

    @Nullable
    String verifiedBy;

    @Nullable
    Instant verifiedAt;

    @Nullable
    Instant proofDueAt;

    @Enumerated(EnumType.STRING)
    @Nullable
    AccountEnding revocationReason;

    @Nullable
    String revokedBy;

    @Nullable
    Instant revokedAt;

    void take(Account it) {
        id = it.id();
        version = it.version();
        platform = it.platform();
        handle = it.handle();
        handleKey = it.handleKey();
        handleSince = it.handleSince();
        platformUserId = it.platformUserId();
        userIdProven = it.provenUserId() != null;
        audience = it.audience();
        var reach = it.reach();
        audienceAt = reach == null ? null : reach.at();
        audienceSource = reach == null ? null : reach.source();
        take(it.state());
    }

    private void take(AccountState state) {
        status = state.status();
        switch (state) {
            case AccountState.Claimed it -> take((Proof) null);
            case AccountState.Challenged it -> take((Proof) null);
            case AccountState.Verified(var proof) -> take(proof);
            case AccountState.Stale(var proof) -> take(proof);
            case AccountState.Revoked(var ending) -> {
                // How it had been proven stays beside its end.
                revocationReason = ending.reason();
                revokedBy = ending.by();
                revokedAt = ending.at();
            }
        }
    }

    private void take(@Nullable Proof proof) {
        method = proof == null ? null : proof.method();
        verifiedBy = proof == null ? null : proof.by();
        verifiedAt = proof == null ? null : proof.at();
        proofDueAt = proof == null ? null : proof.dueAt();
    }

    /** What is said of the audience instead of what was said before. */
    void claimAudience(@Nullable Long claimed, Instant now) {
        audience = claimed;
        audienceAt = claimed == null ? null : now;
        audienceSource = claimed == null ? null : Audience.Source.CLAIMED;
        version++;
    }

    /** The application that had come to nothing is looked at again. */
    void comeBack() {
        status = verifiedAt == null ? AccountStatus.CLAIMED : AccountStatus.VERIFIED;
        revocationReason = null;
        revokedBy = null;
        revokedAt = null;
        version++;
    }

    /** Whether this is the account that a claim names, by everything that names one. */
    boolean isOf(AccountClaim claim) {
        return platform.equals(claim.platform())
                && handle.equals(claim.handle())
                && Objects.equals(platformUserId, claim.platformUserId());
    }

    Account toAccount() {
        return new Account(id, version, platform, handle, handleSince, userId(), reach(), state());
    }

    private @Nullable UserId userId() {
        return platformUserId == null ? null : new UserId(platformUserId, userIdProven);
    }

    private @Nullable Audience reach() {
        return audience == null
                ? null
                : new Audience(audience, audienceAt, audienceSource == null ? Audience.Source.CLAIMED : audienceSource);
    }

    private AccountState state() {
        return switch (status) {
            case CLAIMED -> new AccountState.Claimed();
            case CHALLENGED -> new AccountState.Challenged();
            case VERIFIED -> new AccountState.Verified(proof());
            case STALE -> new AccountState.Stale(proof());
            case REVOKED ->
                new AccountState.Revoked(
                        new Ending(requireNonNull(revocationReason), revokedBy, requireNonNull(revokedAt)));
        };
    }

    private Proof proof() {
        return new Proof(
                requireNonNull(method),
                requireNonNull(verifiedBy),
                requireNonNull(verifiedAt),
                requireNonNull(proofDueAt));
    }
}
