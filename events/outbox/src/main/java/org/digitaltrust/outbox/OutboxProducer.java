package org.digitaltrust.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.StringSerializer;
import org.digitaltrust.chassis.tracing.Tracing;
import org.digitaltrust.chassis.tracing.Work;
import org.jspecify.annotations.Nullable;

/** Kafka, as the relay needs it: idempotent, acknowledged by all, giving up in time for the lease. CloudEvents 1.0, binary mode. */
public final class OutboxProducer implements AutoCloseable {

    static final String TRACE = "ce_traceparent";

    private final Map<String, Object> settings;
    private final Tracing tracing;
    private final String source;
    private @Nullable KafkaProducer<String, String> kafka;

    /**
     * @param connection {@code bootstrap.servers}, security and the like
     * @param source the CloudEvents source, such as {@code /membership-service}
     */
    public OutboxProducer(Map<String, Object> connection, String source, Tracing tracing) {
        this.source = source;
        this.tracing = tracing;
        this.settings = new HashMap<>(connection);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 10_000);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 5_000);
        settings.put(ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1_000);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
    }

    Future<RecordMetadata> send(OutboxRow row) {
        var topic = Objects.requireNonNull(row.topic(), "notes are not sent");
        var message = new ProducerRecord<>(topic, row.key().toString(), row.payload());
        var span = tracing.sending(topic, row.traceparent());
        var trace = span == null ? row.traceparent() : span.traceparent();
        headers(row, topic, trace).forEach((name, value) -> message.headers().add(name, value.getBytes(UTF_8)));
        try {
            return producer().send(message, (acknowledged, fault) -> end(span, fault));
        } catch (SerializationException e) {
            // Thrown rather than handed over like every other fault of a message.
            end(span, e);
            return CompletableFuture.failedFuture(e);
        }
    }

    private static void end(@Nullable Work span, @Nullable Exception fault) {
        if (span != null) {
            if (fault != null) {
                span.fail(fault.getClass().getSimpleName());
            }
            span.end();
        }
    }

    private Map<String, String> headers(OutboxRow row, String topic, @Nullable String trace) {
        var headers = new HashMap<String, String>();
        headers.put("ce_specversion", "1.0");
        headers.put("ce_id", Long.toString(row.version()));
        headers.put("ce_source", source);
        headers.put("ce_type", "org.digitaltrust." + topic + "." + row.cause());
        headers.put("ce_subject", row.key().toString());
        headers.put("ce_time", row.at().toString());
        headers.put("content-type", "application/json");
        if (trace != null) {
            headers.put(TRACE, trace);
        }
        return headers;
    }

    private KafkaProducer<String, String> producer() {
        if (kafka == null) {
            kafka = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer());
        }
        return kafka;
    }

    /** After a failed send nothing that is still buffered may go out on its own: the batch will come again, in order. */
    void restart() {
        if (kafka != null) {
            kafka.close(Duration.ZERO);
            kafka = null;
        }
    }

    @Override
    public void close() {
        restart();
    }
}
