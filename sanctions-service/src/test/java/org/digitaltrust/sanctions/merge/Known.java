package org.digitaltrust.sanctions.merge;

import static org.digitaltrust.sanctions.SanctionsService.as;
import static org.digitaltrust.sanctions.SanctionsService.decision;
import static org.digitaltrust.sanctions.SanctionsService.impose;

import java.util.UUID;

/** Somebody who is no member, known by an account and one restriction. */
record Known(String account, String restriction, String subject) {
    static Known by(String account, String medium) {
        var restriction = impose(decision("account", account, "mandatory", "restricted", medium));
        var subject =
                as("auditor").get("/sanctions/v1/restrictions/" + restriction).<String>path("subject_id");
        return new Known(account, restriction, subject);
    }

    static Known somebody(String medium) {
        return by("tiktok:@m." + UUID.randomUUID(), medium);
    }

    UUID id() {
        return UUID.fromString(subject);
    }
}
