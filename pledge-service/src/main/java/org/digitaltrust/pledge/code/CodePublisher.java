package org.digitaltrust.pledge.code;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.digitaltrust.contracts.CodeState;
import org.digitaltrust.contracts.CodeState.Cause;
import org.digitaltrust.outbox.Outbox;
import org.jspecify.annotations.Nullable;

/** Tells others the whole published state of a code. */
@ApplicationScoped
class CodePublisher {

    private final CodeStore codes;
    private final VersionStore versions;
    private final Outbox outbox;

    CodePublisher(CodeStore codes, VersionStore versions, Outbox outbox) {
        this.codes = codes;
        this.versions = versions;
        this.outbox = outbox;
    }

    void publish(UUID id, Cause cause, Instant at) {
        var code = codes.code(id).orElseThrow();
        var published =
                versions.publishedOf(id).stream().map(CodePublisher::state).toList();
        outbox.publish(sequence -> new CodeState(
                id,
                sequence,
                cause,
                at,
                code.issuer(),
                code.audience(),
                code.kinds().stream().sorted().toList(),
                published));
    }

    private static CodeState.Version state(WrittenVersion written) {
        return switch (written.version()) {
            case CodeVersion.Adopted it -> state(written, CodeState.Status.ADOPTED, null, null);
            case CodeVersion.InForce it -> state(written, CodeState.Status.IN_FORCE, it.from(), null);
            case CodeVersion.Superseded it -> state(written, CodeState.Status.SUPERSEDED, it.from(), it.until());
            case CodeVersion.Draft it -> throw new IllegalStateException("a draft is not published: " + it);
            case CodeVersion.InConsultation it -> throw new IllegalStateException("not published yet: " + it);
        };
    }

    private static CodeState.Version state(
            WrittenVersion written, CodeState.Status status, @Nullable Instant from, @Nullable Instant until) {
        var facts = written.version().facts();
        return new CodeState.Version(
                facts.id(),
                facts.number(),
                facts.change(),
                status,
                written.sha256(),
                from,
                until,
                facts.effectiveFrom(),
                written.text().clauseIds());
    }
}
