package org.digitaltrust.sanctions.disclosure;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody was told something about a restriction.
 *
 * @param id the evidence id that the answer carries; several entries may share it, one for each subject an answer spoke of
 * @param caller the token's {@code sub}
 * @param client the OIDC client ({@code azp})
 * @param operation evaluation, standing, screening, rundown, restriction or subject
 * @param subject null if the answer spoke of nobody in particular
 * @param restrictions those the answer was about; may be empty
 * @param purpose as the caller stated it
 */
public record Disclosure(
        UUID id,
        Instant at,
        String caller,
        String client,
        String operation,
        @Nullable UUID subject,
        List<UUID> restrictions,
        @Nullable String purpose,
        String outcome,
        long registerVersion) {

    public Disclosure {
        restrictions = List.copyOf(restrictions);
    }
}
