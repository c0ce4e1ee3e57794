package org.digitaltrust.pledge.certificate;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.digitaltrust.pledge.assessment.AssessmentResults;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "certificate")
@SuppressWarnings("NullAway.Init") // filled by Hibernate
class CertificateRow {
    @Id
    UUID id;

    UUID credentialId;
    UUID memberId;
    UUID assessmentId;
    int rubricVersion;
    int score;
    String band;
    String issuedBy;
    Instant validFrom;
    Instant validUntil;

    @Nullable
    Instant replacedAt;

    boolean showScore;

    @Enumerated(EnumType.STRING)
    CertificateStatus status;

    String missing;
    Instant since;

    @Nullable
    Instant revokedAt;

    @Nullable
    Instant dueAt;

    long version;

    protected CertificateRow() {}

    CertificateRow(UUID id, UUID member, AssessmentResults.Found assessment, Term term, String issuedBy) {
        this.id = id;
        this.credentialId = UUID.randomUUID();
        this.memberId = member;
        this.assessmentId = assessment.assessmentId();
        this.rubricVersion = assessment.rubricVersion();
        this.score = assessment.result().score();
        this.band = assessment.result().band();
        this.issuedBy = issuedBy;
        this.validFrom = term.from();
        this.validUntil = term.until();
        this.status = CertificateStatus.ISSUED;
        this.missing = "";
        this.since = term.from();
        this.dueAt = term.until();
        this.version = 1;
    }

    Term term() {
        return new Term(validFrom, validUntil, replacedAt, revokedAt);
    }

    /** Whether it stood in another way before. */
    boolean moveTo(Standing standing, Instant now) {
        var words = standing.missing().stream().map(Enum::name).collect(Collectors.joining(","));
        var turned = status != standing.status();
        if (turned || !missing.equals(words)) {
            version++;
            since = now;
            revokedAt = standing.status() == CertificateStatus.REVOKED ? now : null;
            status = standing.status();
            missing = words;
        }
        return turned;
    }

    Certificate toCertificate() {
        return new Certificate(
                id,
                credentialId,
                memberId,
                assessmentId,
                rubricVersion,
                score,
                band,
                validFrom,
                validUntil,
                status,
                missing.isEmpty()
                        ? List.of()
                        : Arrays.stream(missing.split(",", -1))
                                .map(Precondition::valueOf)
                                .toList(),
                since,
                showScore,
                version);
    }
}
