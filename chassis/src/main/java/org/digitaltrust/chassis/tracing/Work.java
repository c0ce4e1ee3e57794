package org.digitaltrust.chassis.tracing;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;

/** One span. */
public final class Work {

    private final Span span;

    Work(Span span) {
        this.span = span;
    }

    public String traceId() {
        return span.getSpanContext().getTraceId();
    }

    public String spanId() {
        return span.getSpanContext().getSpanId();
    }

    /** Two hexadecimal digits: whether this trace is sampled. */
    public String flags() {
        return span.getSpanContext().getTraceFlags().asHex();
    }

    /** The header for whoever is called next. */
    public String traceparent() {
        return "00-" + traceId() + "-" + spanId() + "-" + flags();
    }

    public void rename(String name) {
        span.updateName(name);
    }

    public void tell(String name, String value) {
        span.setAttribute(name, value);
    }

    public void tell(String name, long value) {
        span.setAttribute(name, value);
    }

    /** @param kind the class of a fault or a status, never a message: that may quote what a person entered */
    public void fail(String kind) {
        span.setAttribute("error.type", kind);
        span.setStatus(StatusCode.ERROR);
    }

    public void end() {
        span.end();
    }
}
