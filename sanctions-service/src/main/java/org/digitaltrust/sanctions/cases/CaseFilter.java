package org.digitaltrust.sanctions.cases;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.digitaltrust.chassis.problem.Problem;
import org.jspecify.annotations.Nullable;

/** Which cases a list is asked for. Null means any. */
record CaseFilter(
        @Nullable CaseStatus status,
        @Nullable String investigator,
        @Nullable Instant dueBefore) {

    static CaseFilter asked(@Nullable String status, @Nullable String assignee, @Nullable String dueBefore) {
        return new CaseFilter(
                status == null ? null : status(status), assignee, dueBefore == null ? null : time(dueBefore));
    }

    /** Conditions on what comes after the page before. */
    String text() {
        var text = new StringBuilder("id > :after");
        if (status != null) {
            text.append(" and status = :status");
        }
        if (investigator != null) {
            text.append(" and investigator = :investigator");
        }
        if (dueBefore != null) {
            text.append(" and status = :running and dueAt < :due");
        }
        return text.toString();
    }

    Map<String, Object> parameters(UUID after) {
        var parameters = new HashMap<String, Object>();
        parameters.put("after", after);
        if (status != null) {
            parameters.put("status", status);
        }
        if (investigator != null) {
            parameters.put("investigator", investigator);
        }
        if (dueBefore != null) {
            parameters.put("running", CaseStatus.NOTICE_SERVED);
            parameters.put("due", dueBefore);
        }
        return parameters;
    }

    private static CaseStatus status(String word) {
        return Arrays.stream(CaseStatus.values())
                .filter(it -> name(it).equals(word))
                .findFirst()
                .orElseThrow(() -> Problem.invalid(
                        "status",
                        "must be one of "
                                + Arrays.stream(CaseStatus.values())
                                        .map(CaseFilter::name)
                                        .collect(Collectors.joining(", "))));
    }

    private static String name(CaseStatus status) {
        return status.name().toLowerCase(Locale.ROOT);
    }

    private static Instant time(String text) {
        try {
            var time = OffsetDateTime.parse(text);
            if (time.getYear() < 1 || time.getYear() > 9999) {
                throw Problem.invalid("due_before", "must have a year of four digits");
            }
            return time.toInstant();
        } catch (DateTimeParseException notATime) {
            throw Problem.invalid("due_before", "must be a time with an offset, such as 2026-12-01T00:00:00+07:00");
        }
    }
}
