package org.digitaltrust.membership;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.digitaltrust.contracts.MemberState;
import org.digitaltrust.contracts.PledgesState;
import org.digitaltrust.contracts.SanctionsState;
import org.digitaltrust.localstack.LocalStackTestResource;
import org.digitaltrust.outbox.Wire;

/** The other side of Kafka. */
public final class Topic {

    private Topic() {}

    /** pledge-service publishes. */
    public static void publish(PledgesState state) {
        send(PledgesState.TOPIC, state.memberId().toString(), Wire.write(state));
    }

    /** sanctions-service publishes. */
    public static void publish(SanctionsState state) {
        send(SanctionsState.TOPIC, state.subjectId().toString(), Wire.write(state));
    }

    public static void send(String topic, String key, String message) {
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", servers()),
                new StringSerializer(),
                new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(topic, key, message.getBytes(StandardCharsets.UTF_8)))
                    .get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(topic, e);
        }
    }

    /** What members.v1 says of a member so far, in order. */
    public static List<MemberState> statesOf(UUID member) {
        return read(MemberState.TOPIC).stream()
                .map(it -> Wire.read(it, MemberState.class))
                .filter(it -> it.memberId().equals(member))
                .toList();
    }

    /** The last value of each key, null after an erasure: what is left of a topic once it is compacted. */
    public static Map<String, Optional<String>> last(String topic) {
        var last = new HashMap<String, Optional<String>>();
        all(topic)
                .forEach(it -> last.put(
                        it.key(),
                        Optional.ofNullable(it.value()).map(value -> new String(value, StandardCharsets.UTF_8))));
        return last;
    }

    /** Everything on a topic now, without tombstones. */
    public static List<byte[]> read(String topic) {
        return all(topic).stream()
                .map(ConsumerRecord::value)
                .filter(Objects::nonNull)
                .toList();
    }

    private static List<ConsumerRecord<String, byte[]>> all(String topic) {
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", servers()),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(it -> new TopicPartition(topic, it.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var messages = new ArrayList<ConsumerRecord<String, byte[]>>();
            while (partitions.stream().anyMatch(it -> consumer.position(it) < ends.get(it))) {
                consumer.poll(Duration.ofMillis(200)).forEach(messages::add);
            }
            return messages;
        }
    }

    private static String servers() {
        return LocalStackTestResource.infrastructure().kafka().bootstrapServers();
    }
}
