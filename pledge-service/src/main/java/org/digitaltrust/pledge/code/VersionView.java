package org.digitaltrust.pledge.code;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.digitaltrust.contracts.CodeState.Change;
import org.digitaltrust.pledge.code.CodeVersion.Status;
import org.jspecify.annotations.Nullable;

/** Where a version stands, for those who work on it; {@code possible} names the steps that lead on from here. */
record VersionView(
        UUID id,
        UUID codeId,
        int number,
        Status status,
        Change change,
        String sha256,
        Instant effectiveFrom,
        @Nullable Instant inForceFrom,
        @Nullable Instant supersededAt,
        List<String> possible) {

    static VersionView of(WrittenVersion written) {
        var version = written.version();
        var facts = version.facts();
        return new VersionView(
                facts.id(),
                facts.codeId(),
                facts.number(),
                version.status(),
                facts.change(),
                written.sha256(),
                facts.effectiveFrom(),
                inForceFrom(version),
                version instanceof CodeVersion.Superseded it ? it.until() : null,
                possible(version));
    }

    static List<String> possible(CodeVersion version) {
        return version.possible().stream().map(Step::path).toList();
    }

    static @Nullable Instant inForceFrom(CodeVersion version) {
        return switch (version) {
            case CodeVersion.InForce it -> it.from();
            case CodeVersion.Superseded it -> it.from();
            case CodeVersion.Draft it -> null;
            case CodeVersion.InConsultation it -> null;
            case CodeVersion.Adopted it -> null;
        };
    }
}
