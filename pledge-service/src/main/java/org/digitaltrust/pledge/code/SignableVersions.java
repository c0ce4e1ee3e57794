package org.digitaltrust.pledge.code;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Versions as those need them who sign. */
@ApplicationScoped
public class SignableVersions {

    /** What is signed: this text, by this hash, clause by clause. */
    public record SignableVersion(
            UUID id, UUID codeId, int number, String sha256, List<String> clauseIds, boolean inForce) {}

    /** A code of conduct as a pledge names it. */
    public record PledgedCode(UUID id, String issuer, String audience) {}

    private final VersionStore versions;
    private final CodeStore codes;

    SignableVersions(VersionStore versions, CodeStore codes) {
        this.versions = versions;
        this.codes = codes;
    }

    /** Finds a version and keeps it as it is until the end of the transaction, which must be open. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<SignableVersion> holdStill(UUID id) {
        return versions.holdStill(id).map(it -> {
            var facts = it.version().facts();
            var inForce = it.version() instanceof CodeVersion.InForce;
            return new SignableVersion(
                    facts.id(),
                    facts.codeId(),
                    facts.number(),
                    it.sha256(),
                    it.text().clauseIds(),
                    inForce);
        });
    }

    /** The code of a pledge, which exists for as long as the pledge does. */
    public PledgedCode code(UUID id) {
        var code = codes.code(id).orElseThrow();
        return new PledgedCode(code.id(), code.issuer(), code.audience());
    }
}
