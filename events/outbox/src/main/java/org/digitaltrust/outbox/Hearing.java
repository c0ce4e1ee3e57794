package org.digitaltrust.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.digitaltrust.chassis.problem.Outage;
import org.digitaltrust.chassis.request.Trace;
import org.digitaltrust.chassis.tracing.Tracing;
import org.digitaltrust.chassis.tracing.Work;
import org.digitaltrust.contracts.State;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/**
 * What every consumer does around its work on a message: the trace of whoever caused the message goes on, in the log, in a
 * span, and in what the work itself publishes; and it is counted how the work ended.
 */
@ApplicationScoped
public class Hearing {

    private static final Outage OUTAGE = new Outage();
    private static final String TRACE_ID = "trace_id";

    private final Tracing tracing;
    private final MeterRegistry registry;
    private final ConcurrentHashMap<String, Outcomes> outcomes = new ConcurrentHashMap<>();

    Hearing(Tracing tracing, MeterRegistry registry) {
        this.tracing = tracing;
        this.registry = registry;
    }

    /** All of one topic, from the first message on, so that a rate is there before the first failure. */
    private record Outcomes(Counter done, Counter postponed, Counter dead) {}

    /** Works on a message; what the work throws goes on to the channel, which tries again or keeps the message apart. */
    public void of(ConsumerRecord<String, byte[]> message, Runnable work) {
        var counted = outcomes.computeIfAbsent(message.topic(), this::open);
        var parent = parentOf(message);
        var span = tracing.hearing(message.topic(), parent);
        try {
            during(span == null ? parent : span.traceparent(), work);
            counted.done().increment();
        } catch (RuntimeException | Error fault) {
            (OUTAGE.test(fault) ? counted.postponed() : counted.dead()).increment();
            if (span != null) {
                span.fail(fault.getClass().getSimpleName());
            }
            throw fault;
        } finally {
            end(span);
        }
    }

    /**
     * Works on a message that is a state, or that its key was erased.
     *
     * @throws UnreadableMessage where it is no such state, so that the channel keeps it apart
     */
    public <T extends State> void of(
            ConsumerRecord<String, byte[]> message, Class<T> type, Consumer<T> state, Consumer<UUID> erased) {
        of(message, () -> {
            if (message.value() == null) {
                erased.accept(UUID.fromString(message.key()));
            } else {
                state.accept(Wire.read(message.value(), type));
            }
        });
    }

    private static void during(@Nullable String traceparent, Runnable work) {
        if (traceparent == null) {
            work.run();
            return;
        }
        MDC.put(TRACE_ID, Trace.continuing(traceparent).traceId());
        try {
            CurrentTrace.during(traceparent, work);
        } finally {
            MDC.remove(TRACE_ID);
        }
    }

    private static void end(@Nullable Work span) {
        if (span != null) {
            span.end();
        }
    }

    private static @Nullable String parentOf(ConsumerRecord<String, byte[]> message) {
        var header = message.headers().lastHeader(OutboxProducer.TRACE);
        return header == null || header.value() == null ? null : new String(header.value(), UTF_8);
    }

    private Outcomes open(String topic) {
        return new Outcomes(open(topic, "done"), open(topic, "postponed"), open(topic, "dead"));
    }

    private Counter open(String topic, String outcome) {
        return Counter.builder("messages.heard")
                .description("Messages worked on: done; postponed while a neighbour is away; dead, that is kept apart")
                .tags("topic", topic, "outcome", outcome)
                .register(registry);
    }
}
