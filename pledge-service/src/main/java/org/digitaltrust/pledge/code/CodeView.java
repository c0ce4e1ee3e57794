package org.digitaltrust.pledge.code;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.digitaltrust.contracts.MemberKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A code of conduct as everybody may see it; {@code in_force} is null while none of its versions is. */
record CodeView(
        UUID id,
        String issuer,
        String audience,

        @Schema(description = "The kinds of members whom it is for; all, where none is named")
        List<MemberKind> audienceKinds,

        Instant createdAt,
        @Nullable Current inForce) {

    record Current(UUID versionId, int version, String sha256, Instant inForceFrom) {}

    static CodeView of(Code code, Optional<WrittenVersion> inForce) {
        return new CodeView(
                code.id(),
                code.issuer(),
                code.audience(),
                code.kinds().stream().sorted().toList(),
                code.createdAt(),
                inForce.map(CodeView::current).orElse(null));
    }

    private static @Nullable Current current(WrittenVersion written) {
        return written.version() instanceof CodeVersion.InForce it
                ? new Current(it.facts().id(), it.facts().number(), written.sha256(), it.from())
                : null;
    }
}
