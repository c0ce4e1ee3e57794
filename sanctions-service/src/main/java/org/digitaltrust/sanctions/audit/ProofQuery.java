package org.digitaltrust.sanctions.audit;

import jakarta.ws.rs.QueryParam;
import java.util.OptionalLong;
import java.util.UUID;
import org.digitaltrust.chassis.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which proof: of an entry, or of an earlier log. */
class ProofQuery {

    @Parameter(description = "Id of an entry that is to be shown to be in the log")
    @QueryParam("entry")
    @Nullable
    UUID entry;

    @Parameter(
            description = "Size of an earlier log that is to be shown to be the beginning of this one, 0 unless said")
    @QueryParam("first")
    @Nullable
    String first;

    @Parameter(description = "Size of the log, usually of a checkpoint; the whole log unless said")
    @QueryParam("size")
    @Nullable
    String size;

    boolean isOfEntry() {
        if (entry != null && first != null) {
            throw Problem.invalid("entry", "cannot be given together with first");
        }
        return entry != null;
    }

    long first(long most) {
        return number("first", first, most).orElse(0);
    }

    long size(long most) {
        return number("size", size, most).orElse(most);
    }

    private static OptionalLong number(String field, @Nullable String text, long most) {
        if (text == null) {
            return OptionalLong.empty();
        }
        if (!text.matches("0|[1-9][0-9]{0,17}") || Long.parseLong(text) > most) {
            throw Problem.invalid(field, "must be a whole number from 0 to " + most);
        }
        return OptionalLong.of(Long.parseLong(text));
    }
}
