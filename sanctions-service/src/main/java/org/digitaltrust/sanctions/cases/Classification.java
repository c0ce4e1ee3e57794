package org.digitaltrust.sanctions.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import org.digitaltrust.sanctions.workday.WorkingDays;

/**
 * What a case is about, as triage has found it.
 *
 * @param category a code of the vocabulary violation_categories
 * @param severity from 1, slight, to 5, grave
 * @param conductDate the day of the conduct, in Asia/Ho_Chi_Minh; of conduct that lasted, the last known one
 */
record Classification(String category, Axis axis, int severity, LocalDate conductDate) {

    Classification {
        if (severity < 1 || severity > 5) {
            throw new IllegalArgumentException("severity " + severity);
        }
    }

    Instant dayBegins() {
        return conductDate.atStartOfDay(WorkingDays.ZONE).toInstant();
    }

    Instant dayEnds() {
        return conductDate.plusDays(1).atStartOfDay(WorkingDays.ZONE).toInstant();
    }

    /** Whether so long has passed since the day of the conduct that it is no longer prosecuted; its last day still counts. */
    boolean isBarred(Instant now, Period limitation) {
        return LocalDate.ofInstant(now, WorkingDays.ZONE).isAfter(conductDate.plus(limitation));
    }
}
