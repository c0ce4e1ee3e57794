package org.digitaltrust.pledge.signing;

import static java.util.Objects.requireNonNull;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.digitaltrust.pledge.code.Language;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "pledge")
@SuppressWarnings("NullAway.Init") // filled by Hibernate
class PledgeRow {
    @Id
    UUID id;

    UUID memberId;
    UUID codeId;
    UUID versionId;
    int version;
    String sha256;

    @Enumerated(EnumType.STRING)
    Language locale;

    @Enumerated(EnumType.STRING)
    PledgeStatus status;

    Instant signedAt;
    Instant validUntil;

    @Nullable
    Instant endedAt;

    @Nullable
    Instant graceUntil;

    @Nullable
    Instant dueAt;

    String evidence;

    protected PledgeRow() {}

    PledgeRow(Pledge.Active pledge, String evidence) {
        var facts = pledge.facts();
        this.id = facts.id();
        this.memberId = facts.memberId();
        this.codeId = facts.codeId();
        this.versionId = facts.versionId();
        this.version = facts.version();
        this.sha256 = facts.sha256();
        this.locale = facts.locale();
        this.status = PledgeStatus.ACTIVE;
        this.signedAt = facts.signedAt();
        this.validUntil = facts.validUntil();
        this.dueAt = facts.signedAt();
        this.evidence = evidence;
    }

    void end(Pledge.Ended pledge) {
        status = pledge.status();
        endedAt = pledge.at();
        dueAt = null;
    }

    /** @param nextLook when something may change again */
    void turn(Pledge.Open pledge, Instant nextLook) {
        status = pledge.status();
        graceUntil = pledge.graceUntil();
        dueAt = nextLook;
    }

    Pledge toPledge() {
        var facts = new PledgeFacts(id, memberId, codeId, versionId, version, sha256, locale, signedAt, validUntil);
        return switch (status) {
            case ACTIVE -> new Pledge.Active(facts);
            case RENEWAL_DUE -> new Pledge.RenewalDue(facts, graceUntil);
            case BREACHED -> new Pledge.Breached(facts, graceUntil);
            case SUPERSEDED -> new Pledge.Superseded(facts, requireNonNull(endedAt));
            case WITHDRAWN -> new Pledge.Withdrawn(facts, requireNonNull(endedAt));
            case EXPIRED -> new Pledge.Expired(facts, requireNonNull(endedAt));
        };
    }

    SignedPledge toSignedPledge() {
        return new SignedPledge(toPledge(), evidence);
    }
}
