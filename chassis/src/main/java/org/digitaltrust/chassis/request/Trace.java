package org.digitaltrust.chassis.request;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * W3C Trace Context: one id for a request on its way through all services.
 *
 * @param traceId 32 hexadecimal digits
 * @param flags two hexadecimal digits, as the caller set them
 */
public record Trace(String traceId, String spanId, String flags) {

    public static final String HEADER = "traceparent";

    private static final Pattern FORM =
            Pattern.compile("00-(?!0{32})([0-9a-f]{32})-(?!0{16})([0-9a-f]{16})-([0-9a-f]{2})");
    private static final HexFormat HEX = HexFormat.of();

    /** Continues the caller's trace, or begins one where the header is absent or malformed. */
    public static Trace continuing(@Nullable String traceparent) {
        Matcher found = traceparent == null ? null : FORM.matcher(traceparent);
        return found != null && found.matches()
                ? new Trace(found.group(1), found.group(2), found.group(3))
                : new Trace(random() + random(), random(), "01");
    }

    /** The header for whoever is called next. */
    public String header() {
        return "00-" + traceId + "-" + spanId + "-" + flags;
    }

    // Told apart, not kept secret: a secure generator would cost every request more than all else here. Never zero.
    private static String random() {
        return HEX.toHexDigits(ThreadLocalRandom.current().nextLong(1, Long.MAX_VALUE));
    }
}
