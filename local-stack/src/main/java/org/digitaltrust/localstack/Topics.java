package org.digitaltrust.localstack;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;

/** The topics of the suite, declared: a misspelt name must fail, not appear. */
final class Topics {
    /** Compacted: each holds the newest state of every subject. */
    static final List<String> STATES = List.of("members.v1", "pledges.v1", "codes.v1", "sanctions.v1");

    static final List<String> DEAD_LETTERS =
            List.of("membership-dead-letters", "pledge-dead-letters", "sanctions-dead-letters");

    /** Enough for several consumers of one service, few enough for a desk. */
    private static final int PARTITIONS = 6;

    private Topics() {}

    static void declare(String bootstrapServers, boolean compactInSeconds) {
        var compacted = compacted(compactInSeconds);
        var topics = new ArrayList<NewTopic>();
        for (var name : STATES) {
            topics.add(new NewTopic(name, Optional.of(PARTITIONS), Optional.empty()).configs(compacted));
        }
        for (var name : DEAD_LETTERS) {
            topics.add(new NewTopic(name, Optional.of(1), Optional.empty())
                    .configs(Map.of("retention.ms", millis(Duration.ofDays(30)))));
        }
        try (var admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers))) {
            for (var created : admin.createTopics(topics).values().values()) {
                await(created);
            }
        }
    }

    private static void await(org.apache.kafka.common.KafkaFuture<Void> created) {
        try {
            created.get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new CannotStart("Kafka refused a topic: " + e.getMessage(), e);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStart("The start was interrupted.", e);
        }
    }

    /** A tombstone stays readable for 30 days; an older state is gone after an hour. */
    private static Map<String, String> compacted(boolean inSeconds) {
        return Map.of(
                "cleanup.policy", "compact",
                "delete.retention.ms", millis(Duration.ofDays(30)),
                "max.compaction.lag.ms", millis(inSeconds ? Duration.ofSeconds(10) : Duration.ofHours(1)),
                "segment.ms", millis(inSeconds ? Duration.ofSeconds(10) : Duration.ofMinutes(10)));
    }

    private static String millis(Duration duration) {
        return Long.toString(duration.toMillis());
    }
}
