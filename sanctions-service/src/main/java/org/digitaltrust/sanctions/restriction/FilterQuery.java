package org.digitaltrust.sanctions.restriction;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The conditions of a filtered list.
 *
 * @param records those of the subject, where the filter names one
 */
record FilterQuery(RestrictionStore.Filter filter, List<UUID> records, Instant now) {

    String text() {
        var text = new StringBuilder();
        if (filter.subject() != null) {
            text.append(" and subjectId in :records");
        }
        if (filter.medium() != null) {
            text.append(" and (media is null or array_position(media, :medium) > 0)");
        }
        if (filter.activeAt() != null) {
            text.append(" and confirmedAt is not null and endedAt is null")
                    .append(" and validFrom <= :active and (validUntil is null or validUntil > :active)");
        }
        if (filter.status() != null) {
            text.append(status(filter.status()));
        }
        return text.toString();
    }

    private static String status(Status status) {
        var stands = " and confirmedAt is not null and endedAt is null";
        return switch (status) {
            case PENDING_CONFIRMATION -> " and confirmedAt is null and withdrawnAt is null";
            case WITHDRAWN -> " and withdrawnAt is not null";
            case LIFTED, ANNULLED, SUPERSEDED -> " and endedAs = :ended";
            case SCHEDULED -> stands + " and validFrom > :now";
            case IN_FORCE -> stands + " and validFrom <= :now and (validUntil is null or validUntil > :now)";
            case EXPIRED -> stands + " and validUntil <= :now";
        };
    }

    Map<String, Object> parameters(UUID after) {
        var parameters = new HashMap<String, Object>();
        parameters.put("after", after);
        var text = text();
        put(parameters, text, "records", records);
        put(parameters, text, "medium", filter.medium());
        put(parameters, text, "active", filter.activeAt());
        put(parameters, text, "now", now);
        put(
                parameters,
                text,
                "ended",
                filter.status() == null ? null : filter.status().name().toLowerCase(Locale.ROOT));
        return parameters;
    }

    private static void put(Map<String, Object> parameters, String text, String name, @Nullable Object value) {
        if (value != null && text.contains(":" + name)) {
            parameters.put(name, value);
        }
    }
}
