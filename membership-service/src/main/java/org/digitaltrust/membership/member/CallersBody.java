package org.digitaltrust.membership.member;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.UniqueElements;

/** The callers of a member, to read and to write. */
@Schema(examples = "{\"client_ids\": [\"broadcaster-one\"], \"user_ids\": [\"7c9d2c3e-6f0a-4a7b-9c53-0d6f6c7f2b11\"]}")
record CallersBody(
        @NotNull @Size(max = 100) @UniqueElements
        List<@NotNull @Pattern(regexp = ID, message = "must be 1 to 255 visible ASCII characters") String> clientIds,

        @NotNull @Size(max = 1000) @UniqueElements
        List<@NotNull @Pattern(regexp = ID, message = "must be 1 to 255 visible ASCII characters") String> userIds) {

    private static final String ID = "[!-~]{1,255}";

    static CallersBody of(Callers it) {
        return new CallersBody(it.clientIds(), it.userIds());
    }

    Callers toCallers() {
        return new Callers(clientIds, userIds);
    }
}
