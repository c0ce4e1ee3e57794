package org.digitaltrust.sanctions.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * Who sent a report. All is null for who came without a token and left no contact.
 *
 * @param subject of the sender's token
 * @param client of the sender's token
 * @param contact as the sender gave it
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record ReporterView(
        @Nullable String subject,
        @Nullable String client,
        @Nullable String contact) {

    static ReporterView of(Reporter it) {
        return new ReporterView(it.subject(), it.client(), it.contact());
    }
}
