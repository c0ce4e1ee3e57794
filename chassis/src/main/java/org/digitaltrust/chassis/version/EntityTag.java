package org.digitaltrust.chassis.version;

import java.util.Arrays;
import org.digitaltrust.chassis.problem.EdgeProblem;
import org.jspecify.annotations.Nullable;

/** The strong ETag of an editable resource: its row version. */
public final class EntityTag {

    private EntityTag() {}

    public static String of(long version) {
        return "\"" + version + "\"";
    }

    /** Refused with 428 {@code version-required} without {@code If-Match}, with 412 {@code stale-version} if it names none of this version. */
    public static void require(@Nullable String ifMatch, long version) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw EdgeProblem.VERSION_REQUIRED.with();
        }
        var current = of(version);
        var named = Arrays.stream(ifMatch.split(",", -1)).map(String::strip).toList();
        if (!named.contains(current) && !named.contains("*")) {
            throw EdgeProblem.STALE_VERSION.with();
        }
    }
}
