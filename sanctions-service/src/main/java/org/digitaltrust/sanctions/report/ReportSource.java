package org.digitaltrust.sanctions.report;

import java.util.Optional;
import java.util.Set;
import org.digitaltrust.chassis.caller.Caller;

/** Who sent a report, as far as it matters to how it is read. */
enum ReportSource {
    /** Anybody, with a token or without. */
    PUBLIC,
    MEMBER,
    /** A client with {@code reports:write}. */
    PARTNER,
    /** A partner whose reports have proved sound: read first. */
    TRUSTED_FLAGGER,
    /** A body that the law gives a say: read first. */
    AUTHORITY;

    /** Empty for a client that may not send reports. People need no scope: they could come without a token. */
    static Optional<ReportSource> of(Caller sender, ReportsConfig config) {
        if (sender.service() && sender.has("reports:write")) {
            return Optional.of(ofPartner(sender.client(), config));
        }
        if (sender.service()) {
            return Optional.empty();
        }
        return Optional.of(sender.has("member") ? MEMBER : PUBLIC);
    }

    private static ReportSource ofPartner(String client, ReportsConfig config) {
        if (config.authorities().orElse(Set.of()).contains(client)) {
            return AUTHORITY;
        }
        return config.trustedFlaggers().orElse(Set.of()).contains(client) ? TRUSTED_FLAGGER : PARTNER;
    }

    boolean isReadFirst() {
        return switch (this) {
            case TRUSTED_FLAGGER, AUTHORITY -> true;
            case PUBLIC, MEMBER, PARTNER -> false;
        };
    }
}
