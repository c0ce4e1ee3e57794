package org.digitaltrust.pledge.sanction;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.config.Config;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** How far this service, with all its replicas, has heard what is said of sanctions. */
@ApplicationScoped
public class HeardSanctions {

    private static final Logger LOG = Logger.getLogger(HeardSanctions.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String CHANNEL = "mp.messaging.incoming.sanctions.";

    private final Map<String, Object> broker;
    private final Config config;

    HeardSanctions(@Identifier("default-kafka-broker") Map<String, Object> broker, Config config) {
        this.broker = broker;
        this.config = config;
    }

    /** Whether the copy has all that had been said when this was asked. Where Kafka does not answer it counts as behind. */
    public boolean toTheEnd() {
        return toTheEnd(config.getValue(CHANNEL + "group.id", String.class));
    }

    boolean toTheEnd(String group) {
        try (var admin = Admin.create(new HashMap<>(broker))) {
            var ends = ends(admin, config.getValue(CHANNEL + "topic", String.class));
            var heard = in(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata());
            return ends.entrySet().stream().allMatch(it -> reaches(heard.get(it.getKey()), it.getValue()));
        } catch (ExecutionException | TimeoutException e) {
            LOG.warnf(e, "not known how far sanctions have been heard group=%s", group);
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static boolean reaches(@Nullable OffsetAndMetadata heard, long end) {
        return end == 0 || (heard != null && heard.offset() >= end);
    }

    private static Map<TopicPartition, Long> ends(Admin admin, String topic)
            throws ExecutionException, InterruptedException, TimeoutException {
        var described = in(admin.describeTopics(List.of(topic)).allTopicNames());
        var latest = described.values().stream()
                .flatMap(it -> it.partitions().stream())
                .map(it -> new TopicPartition(topic, it.partition()))
                .collect(Collectors.toMap(Function.identity(), it -> OffsetSpec.latest()));
        return in(admin.listOffsets(latest).all()).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, it -> it.getValue().offset()));
    }

    private static <T> T in(KafkaFuture<T> future) throws ExecutionException, InterruptedException, TimeoutException {
        return future.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    }
}
