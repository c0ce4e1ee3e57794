package org.digitaltrust.pledge;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.digitaltrust.contracts.State;
import org.digitaltrust.outbox.Wire;
import org.jspecify.annotations.Nullable;

/** Speaks as our neighbours speak, and hears what they hear. */
public final class Wiretap {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final String bootstrapServers;

    Wiretap(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
    }

    /** Sends a state, or a tombstone for null. */
    public void send(String topic, String key, @Nullable State state) {
        sendRaw(topic, key, state == null ? null : Wire.write(state).getBytes(StandardCharsets.UTF_8));
    }

    public void sendRaw(String topic, String key, byte @Nullable [] value) {
        var settings = Map.<String, Object>of("bootstrap.servers", bootstrapServers);
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(topic, key, value)).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Waits for a state of this key that is what is looked for. */
    public <T extends State> T hear(String topic, Class<T> type, String key, Predicate<T> wanted) {
        var deadline = Instant.now().plus(PATIENCE);
        try (var consumer = fromTheBeginning(topic)) {
            while (Instant.now().isBefore(deadline)) {
                for (var message : consumer.poll(Duration.ofMillis(200))) {
                    if (key.equals(message.key())) {
                        var state = Wire.read(message.value(), type);
                        if (wanted.test(state)) {
                            return state;
                        }
                    }
                }
            }
        }
        throw new AssertionError("not heard on " + topic + " for " + key);
    }

    /** Waits for a message with this key, whatever it holds. */
    public void hearAnything(String topic, String key) {
        var deadline = Instant.now().plus(PATIENCE);
        try (var consumer = fromTheBeginning(topic)) {
            while (Instant.now().isBefore(deadline)) {
                for (var message : consumer.poll(Duration.ofMillis(200))) {
                    if (key.equals(message.key())) {
                        return;
                    }
                }
            }
        }
        throw new AssertionError("nothing on " + topic + " for " + key);
    }

    private KafkaConsumer<String, byte[]> fromTheBeginning(String topic) {
        var settings = Map.<String, Object>of("bootstrap.servers", bootstrapServers, "enable.auto.commit", false);
        var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
        List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                .map(it -> new TopicPartition(topic, it.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        return consumer;
    }
}
