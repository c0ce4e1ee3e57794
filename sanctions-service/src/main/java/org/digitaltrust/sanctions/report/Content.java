package org.digitaltrust.sanctions.report;

import java.util.List;

/** What a report says. */
record Content(String description, List<Evidence> evidence) {

    Content {
        evidence = List.copyOf(evidence);
    }
}
