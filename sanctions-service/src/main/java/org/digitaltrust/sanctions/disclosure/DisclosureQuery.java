package org.digitaltrust.sanctions.disclosure;

import jakarta.ws.rs.QueryParam;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.digitaltrust.chassis.problem.Problem;
import org.jspecify.annotations.Nullable;

/** The list's parameters, checked: what cannot be read is 400 and names the parameter. */
class DisclosureQuery {

    @QueryParam("subject_id")
    @Nullable
    String subjectId;

    @QueryParam("client")
    @Nullable
    String client;

    @QueryParam("from")
    @Nullable
    String from;

    @QueryParam("until")
    @Nullable
    String until;

    DisclosureStore.Filter filter() {
        if (client != null && client.indexOf('\0') >= 0) {
            throw Problem.invalid("client", "must be the id of a client");
        }
        return new DisclosureStore.Filter(subject(), client, time("from", from), time("until", until));
    }

    private @Nullable UUID subject() {
        try {
            return subjectId == null ? null : UUID.fromString(subjectId);
        } catch (IllegalArgumentException e) {
            throw Problem.invalid("subject_id", "must be a UUID");
        }
    }

    private static @Nullable OffsetDateTime time(String name, @Nullable String text) {
        try {
            var time = text == null ? null : OffsetDateTime.parse(text);
            if (time != null && (time.getYear() < 1 || time.getYear() > 9999)) {
                throw Problem.invalid(name, "must have a year of four digits");
            }
            return time;
        } catch (DateTimeParseException e) {
            throw Problem.invalid(name, "must be a time with offset, such as 2026-12-01T20:00:00+07:00");
        }
    }
}
