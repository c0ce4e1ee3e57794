package org.digitaltrust.sanctions.cases;

import java.time.Instant;
import java.util.UUID;

/**
 * A case and how it began.
 *
 * @param subject the record it was opened about; a later merge of records is followed where it is shown
 * @param ownMotion whether the alliance began it without a report
 */
record CaseFile(UUID id, UUID subject, String openedBy, Instant openedAt, boolean ownMotion, CaseState state) {

    CaseFile with(CaseState next) {
        return new CaseFile(id, subject, openedBy, openedAt, ownMotion, next);
    }
}
