package org.digitaltrust.membership.privacy;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Everything about one person, by area. */
record Archive(Instant madeAt, Map<String, List<?>> areas) {
    Archive {
        areas = new LinkedHashMap<>(areas);
    }
}
