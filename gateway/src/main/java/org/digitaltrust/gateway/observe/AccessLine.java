package org.digitaltrust.gateway.observe;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Instant;
import java.util.regex.Pattern;
import org.digitaltrust.chassis.request.RequestIds;
import org.jspecify.annotations.Nullable;

/**
 * One request as the access log tells it. There is no path or query, which hold handles and ids of people, no address,
 * no token and no user. Copied on the event loop, written elsewhere.
 *
 * @param status 0 where the client went away before there was one
 */
record AccessLine(
        long endedMillis,
        @Nullable String requestId,
        String traceId,
        String method,
        String route,
        int status,
        long bytesIn,
        long bytesOut,
        long nanos,
        @Nullable String upstream,
        long upstreamNanos,
        String client,
        @Nullable String problem,
        boolean limited) {

    // What a client calls its request is repeated only where it looks like an id: anything may stand there.
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._:-]{1,64}");
    private static final double NANOS_PER_MILLI = 1e6;

    static AccessLine of(Observation seen, int status, long nanos) {
        var http = seen.request.request();
        return new AccessLine(
                System.currentTimeMillis(),
                http.getHeader(RequestIds.REQUEST_ID),
                RequestIds.traceOf(seen.request).traceId(),
                Exposed.method(http.method().name()),
                seen.route,
                status,
                http.bytesRead(),
                seen.request.response().bytesWritten(),
                nanos,
                seen.upstream == null ? null : seen.upstream.name(),
                seen.upstreamNanos,
                seen.client,
                seen.problem,
                seen.isLimited());
    }

    void writeTo(JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("time", Instant.ofEpochMilli(endedMillis).toString());
        if (requestId != null && ID.matcher(requestId).matches()) {
            json.writeStringField("request_id", requestId);
        }
        json.writeStringField("trace_id", traceId);
        json.writeStringField("method", method);
        json.writeStringField("route", route);
        json.writeNumberField("status", status);
        json.writeNumberField("bytes_in", bytesIn);
        json.writeNumberField("bytes_out", bytesOut);
        json.writeNumberField("duration_ms", millis(nanos));
        if (upstream != null) {
            json.writeStringField("upstream", upstream);
            if (upstreamNanos >= 0) {
                json.writeNumberField("upstream_ms", millis(upstreamNanos));
            }
        }
        json.writeStringField("client", client);
        if (problem != null) {
            json.writeStringField("problem", problem);
        }
        json.writeBooleanField("limited", limited);
        json.writeEndObject();
    }

    /** With three digits after the point. */
    private static double millis(long nanos) {
        return Math.round(nanos / NANOS_PER_MILLI * 1000) / 1000.0;
    }
}
