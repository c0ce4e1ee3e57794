package org.digitaltrust.chassis.request;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class TraceTest {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String SPAN = "00f067aa0ba902b7";

    @ParameterizedTest
    @ValueSource(strings = {"00", "01", "ff"})
    void a_callers_trace_is_continued_with_its_flags(String flags) {
        // Given
        var header = "00-" + TRACE + "-" + SPAN + "-" + flags;
        // When
        var trace = Trace.continuing(header);
        // Then
        assertThat(trace).isEqualTo(new Trace(TRACE, SPAN, flags));
        assertThat(trace.header()).isEqualTo(header);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "00-" + TRACE + "-" + SPAN,
                "01-" + TRACE + "-" + SPAN + "-01",
                "00-4BF92F3577B34DA6A3CE929D0E0E4736-" + SPAN + "-01",
                "00-00000000000000000000000000000000-" + SPAN + "-01",
                "00-" + TRACE + "-0000000000000000-01",
                "00-" + TRACE + "-" + SPAN + "-01\n",
                "00-" + TRACE + "-" + SPAN + "-0G",
                "00-" + TRACE + "-" + SPAN + "-01-more"
            })
    void without_a_good_header_a_trace_begins(String header) {
        // When
        var trace = Trace.continuing(header);
        // Then
        assertThat(trace.traceId()).matches("[0-9a-f]{32}").isNotEqualTo(TRACE);
        assertThat(trace.spanId()).matches("[0-9a-f]{16}").isNotEqualTo(SPAN);
        assertThat(trace.flags()).isEqualTo("01");
        assertThat(Trace.continuing(trace.header())).isEqualTo(trace);
        assertThat(Trace.continuing(header)).isNotEqualTo(trace);
    }
}
