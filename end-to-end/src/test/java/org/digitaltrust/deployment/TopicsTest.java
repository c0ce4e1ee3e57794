package org.digitaltrust.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import io.strimzi.api.kafka.model.topic.KafkaTopic;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TopicsTest {
    private static final Map<String, String> STATE = Map.of(
            "cleanup.policy", "compact",
            "delete.retention.ms", "2592000000",
            "max.compaction.lag.ms", "3600000",
            "segment.ms", "600000");
    private static final Map<String, String> DEAD_LETTERS =
            Map.of("cleanup.policy", "delete", "retention.ms", "2592000000");

    @Test
    void the_script_and_the_production_overlay_declare_the_same_topics() {
        // Given
        var expected = new TreeMap<String, Map<String, String>>();
        for (var topic : new String[] {"members.v1", "pledges.v1", "codes.v1", "sanctions.v1"}) {
            expected.put(topic, STATE);
        }
        for (var topic : new String[] {"membership-dead-letters", "pledge-dead-letters", "sanctions-dead-letters"}) {
            expected.put(topic, DEAD_LETTERS);
        }
        // When
        var script = scripted();
        var production = production();
        // Then
        assertThat(script).isEqualTo(expected);
        assertThat(production).isEqualTo(expected);
    }

    /** The loops of the script: names, then the settings of the call that follows. */
    private static Map<String, Map<String, String>> scripted() {
        var topics = new TreeMap<String, Map<String, String>>();
        var loop = Pattern.compile("for name in ([^;]+); do(.*?)done", Pattern.DOTALL)
                .matcher(Checkout.text("k8s/overlays/local/create-topics.sh"));
        while (loop.find()) {
            var settings = Pattern.compile("--config ([\\w.]+)=(\\S+)")
                    .matcher(loop.group(2))
                    .results()
                    .collect(Collectors.toMap(it -> it.group(1), it -> it.group(2)));
            for (var name : loop.group(1).split(" ", -1)) {
                topics.put(name, settings);
            }
        }
        return topics;
    }

    private static Map<String, Map<String, String>> production() {
        var topics = new TreeMap<String, Map<String, String>>();
        for (var manifest : Manifests.typed(Checkout.documents(Checkout.text("k8s/overlays/production/topics.yaml")))) {
            var topic = (KafkaTopic) manifest;
            var settings = new TreeMap<String, String>();
            topic.getSpec().getConfig().forEach((key, value) -> settings.put(key, value.toString()));
            assertThat(settings.remove("min.insync.replicas")).isEqualTo("2");
            assertThat(topic.getSpec().getReplicas()).isEqualTo(3);
            topics.put(topic.getMetadata().getName(), settings);
        }
        return topics;
    }
}
