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
import org.digitaltrust.pledge.signing.Pledge.Status;
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
    Status status;

    Instant signedAt;
    Instant validUntil;

    @Nullable
    Instant endedAt;

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
        this.status = Status.ACTIVE;
        this.signedAt = facts.signedAt();
        this.validUntil = facts.validUntil();
        this.evidence = evidence;
    }

    void end(Pledge.Ended pledge) {
        status = pledge.reason();
        endedAt = pledge.at();
    }

    Pledge toPledge() {
        var facts = new PledgeFacts(id, memberId, codeId, versionId, version, sha256, locale, signedAt, validUntil);
        return status == Status.ACTIVE
                ? new Pledge.Active(facts)
                : new Pledge.Ended(facts, status, requireNonNull(endedAt));
    }

    SignedPledge toSignedPledge() {
        return new SignedPledge(toPledge(), evidence);
    }
}
