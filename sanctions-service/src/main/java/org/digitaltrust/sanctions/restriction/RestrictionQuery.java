package org.digitaltrust.sanctions.restriction;

import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.UUID;
import org.digitaltrust.chassis.problem.Problem;
import org.digitaltrust.sanctions.vocabulary.Vocabularies;
import org.digitaltrust.sanctions.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/** The list's parameters, checked: what cannot be read is 400 and names the parameter, never silently ignored. */
class RestrictionQuery {

    @QueryParam("subject_id")
    @Nullable
    String subjectId;

    @QueryParam("status")
    @Nullable
    String status;

    @QueryParam("medium")
    @Nullable
    String medium;

    @QueryParam("active_at")
    @Nullable
    String activeAt;

    RestrictionStore.Filter filter(Vocabularies vocabularies) {
        if (medium != null && !vocabularies.knows(Vocabulary.MEDIA, medium)) {
            throw Problem.invalid("medium", "must be a code of the vocabulary media");
        }
        return new RestrictionStore.Filter(subject(), status(), medium, activeAt());
    }

    private @Nullable UUID subject() {
        try {
            return subjectId == null ? null : UUID.fromString(subjectId);
        } catch (IllegalArgumentException e) {
            throw Problem.invalid("subject_id", "must be a UUID");
        }
    }

    private @Nullable Status status() {
        return status == null
                ? null
                : Arrays.stream(Status.values())
                        .filter(it -> it.name().equalsIgnoreCase(status))
                        .findFirst()
                        .orElseThrow(() -> Problem.invalid("status", "must be one of the documented values"));
    }

    private @Nullable Instant activeAt() {
        try {
            var time = activeAt == null ? null : OffsetDateTime.parse(activeAt);
            if (time != null && (time.getYear() < 1 || time.getYear() > 9999)) {
                throw Problem.invalid("active_at", "must have a year of four digits");
            }
            return time == null ? null : time.toInstant();
        } catch (DateTimeParseException e) {
            throw Problem.invalid("active_at", "must be a time with offset, such as 2026-12-01T20:00:00+07:00");
        }
    }
}
