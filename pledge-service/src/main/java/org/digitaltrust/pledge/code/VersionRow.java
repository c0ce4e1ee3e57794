package org.digitaltrust.pledge.code;

import static java.util.Objects.requireNonNull;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.digitaltrust.contracts.CodeState.Change;
import org.digitaltrust.evidence.CanonicalJson;
import org.digitaltrust.pledge.code.CodeVersion.Adoption;
import org.digitaltrust.pledge.code.CodeVersion.Status;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "code_version")
@SuppressWarnings("NullAway.Init") // filled by Hibernate
class VersionRow {
    @Id
    UUID id;

    UUID codeId;
    String audience;
    int number;

    @Enumerated(EnumType.STRING)
    Change change;

    Instant effectiveFrom;
    String canonicalText;
    String sha256;
    String proposedBy;
    Instant proposedAt;

    @Enumerated(EnumType.STRING)
    Status status;

    @Nullable
    Instant consultedAt;

    @Nullable
    String adoptedBy;

    @Nullable
    Instant adoptedAt;

    @Nullable
    Instant inForceFrom;

    @Nullable
    Instant supersededAt;

    protected VersionRow() {}

    VersionRow(Code code, CodeVersion.Draft draft, CodeText text) {
        var facts = draft.facts();
        id = facts.id();
        codeId = facts.codeId();
        audience = code.audience();
        number = facts.number();
        change = facts.change();
        effectiveFrom = facts.effectiveFrom();
        canonicalText = text.canonical();
        sha256 = CodeText.sha256(canonicalText);
        proposedBy = facts.proposedBy();
        proposedAt = facts.proposedAt();
        status = Status.DRAFT;
    }

    void moveTo(CodeVersion version) {
        status = version.status();
        switch (version) {
            case CodeVersion.Draft draft -> {}
            case CodeVersion.InConsultation open -> consultedAt = open.since();
            case CodeVersion.Adopted adopted -> {
                adoptedBy = adopted.adoption().by();
                adoptedAt = adopted.adoption().at();
            }
            case CodeVersion.InForce inForce -> inForceFrom = inForce.from();
            case CodeVersion.Superseded superseded -> supersededAt = superseded.until();
        }
    }

    CodeVersion toVersion() {
        var facts = new VersionFacts(id, codeId, number, change, effectiveFrom, proposedBy, proposedAt);
        return switch (status) {
            case DRAFT -> new CodeVersion.Draft(facts);
            case CONSULTATION -> new CodeVersion.InConsultation(facts, requireNonNull(consultedAt));
            case ADOPTED -> new CodeVersion.Adopted(facts, adoption());
            case IN_FORCE -> new CodeVersion.InForce(facts, adoption(), requireNonNull(inForceFrom));
            case SUPERSEDED ->
                new CodeVersion.Superseded(
                        facts, adoption(), requireNonNull(inForceFrom), requireNonNull(supersededAt));
        };
    }

    WrittenVersion toWrittenVersion() {
        return new WrittenVersion(toVersion(), CanonicalJson.read(canonicalText, CodeText.class), sha256);
    }

    private Adoption adoption() {
        return new Adoption(requireNonNull(adoptedBy), requireNonNull(adoptedAt));
    }
}
