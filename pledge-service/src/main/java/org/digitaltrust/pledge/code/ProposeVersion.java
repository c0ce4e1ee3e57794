package org.digitaltrust.pledge.code;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.digitaltrust.chassis.audit.AuditTrail;
import org.digitaltrust.chassis.caller.Caller;
import org.digitaltrust.chassis.time.Ids;
import org.digitaltrust.contracts.CodeState.Change;

@ApplicationScoped
class ProposeVersion {

    /** What came of a proposal. */
    sealed interface Outcome {
        record Proposed(UUID version) implements Outcome {}

        record UnknownCode() implements Outcome {}

        record ClausesDiffer(CodeText.Fault fault) implements Outcome {}
    }

    private final CodeStore codes;
    private final VersionStore versions;
    private final AuditTrail audit;
    private final Ids ids;
    private final Clock clock;

    ProposeVersion(CodeStore codes, VersionStore versions, AuditTrail audit, Ids ids, Clock clock) {
        this.codes = codes;
        this.versions = versions;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional
    Outcome by(Caller editor, UUID codeId, Change change, Instant effectiveFrom, CodeText text) {
        var code = codes.lock(codeId);
        if (code.isEmpty()) {
            return new Outcome.UnknownCode();
        }
        var fault = text.fault();
        if (fault.isPresent()) {
            return new Outcome.ClausesDiffer(fault.get());
        }
        var number = versions.nextNumberOf(codeId);
        var facts =
                new VersionFacts(ids.next(), codeId, number, change, effectiveFrom, editor.subject(), clock.instant());
        versions.add(code.get(), new CodeVersion.Draft(facts), text);
        audit.record(editor, "version_proposed", "code_version", facts.id());
        return new Outcome.Proposed(facts.id());
    }
}
