package org.digitaltrust.sanctions.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What views of cases are made of. */
final class CaseParts {
    private CaseParts() {}

    /**
     * What a case is about.
     *
     * @param severity from 1, slight, to 5, grave
     * @param conductDate in Asia/Ho_Chi_Minh
     */
    @Schema(name = "CaseClassification")
    record ConductView(String category, Axis axis, int severity, LocalDate conductDate) {
        static @Nullable ConductView of(CaseState state) {
            var it = state.classification();
            return it == null ? null : new ConductView(it.category(), it.axis(), it.severity(), it.conductDate());
        }
    }

    /** What the notice charges the subject with: a clause of a version of a code, or an article of a legal instrument. */
    @Schema(name = "CaseCharge")
    record ChargeView(
            @Nullable UUID versionId,
            @Nullable String clauseId,
            @Nullable String instrument,
            @Nullable String article) {
        static List<ChargeView> of(List<Charge> charges) {
            return charges.stream()
                    .map(it -> new ChargeView(it.versionId(), it.clauseId(), it.instrument(), it.article()))
                    .toList();
        }
    }

    /**
     * Time that is running.
     *
     * @param what ends
     * @param dueAt the window is half-open: this is the first moment that is too late
     * @param owedBy who has to do something
     */
    @Schema(name = "CaseClock")
    record ClockView(What what, Instant dueAt, Owing owedBy) {

        /** What the time is for. */
        @Schema(name = "CaseClockKind")
        enum What {
            RESPONSE
        }

        /** Who has to do something. */
        @Schema(name = "CaseClockOwedBy")
        enum Owing {
            SUBJECT
        }

        static List<ClockView> of(CaseState state) {
            return state instanceof CaseState.NoticeServed served
                    ? List.of(new ClockView(What.RESPONSE, served.notice().due(), Owing.SUBJECT))
                    : List.of();
        }
    }
}
