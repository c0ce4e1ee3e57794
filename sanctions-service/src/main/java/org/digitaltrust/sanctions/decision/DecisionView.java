package org.digitaltrust.sanctions.decision;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.digitaltrust.sanctions.restriction.RestrictionView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A decision with all that the second person confirms by it.
 *
 * @param status "pending_confirmation", "confirmed" or "withdrawn"
 * @param subjectName as known to this service; null for an account of somebody unknown
 * @param legalNames for administrators, who confirm them, as are the birth year and the aliases that the decision gives
 * @param namesUnreadable true for administrators where the names are there and cannot be decrypted; else null
 * @param account the account that the decision names, as {@code platform:@handle} or {@code platform:uid:<id>}
 * @param restriction in the register once the decision is confirmed
 */
@Schema(name = "ExternalDecision")
record DecisionView(
        UUID id,
        String status,
        UUID subjectId,
        @Nullable String subjectName,
        @Nullable List<String> legalNames,
        @Nullable List<String> aliases,
        @Nullable Integer birthYear,
        @Nullable Boolean namesUnreadable,
        @Nullable String account,
        UUID restrictionId,
        RestrictionView restriction,
        String enteredBy,
        Instant enteredAt,
        @Nullable String confirmedBy,
        @Nullable Instant confirmedAt,
        @Nullable String withdrawnBy,
        @Nullable Instant withdrawnAt,
        @Nullable String withdrawalReasons) {}
