package org.digitaltrust.deployment;

import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import io.strimzi.api.kafka.model.kafka.Kafka;
import io.strimzi.api.kafka.model.nodepool.KafkaNodePool;
import io.strimzi.api.kafka.model.topic.KafkaTopic;
import io.strimzi.api.kafka.model.user.KafkaUser;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Manifests as the types of their owners; what a type does not know is found, not passed over. */
final class Manifests {
    private static final String STRIMZI = "kafka.strimzi.io/v1";
    private static final KubernetesSerialization SERIALIZATION = new KubernetesSerialization();

    static {
        Stream.of(Kafka.class, KafkaNodePool.class, KafkaTopic.class, KafkaUser.class)
                .forEach(it -> SERIALIZATION.registerKubernetesResource(STRIMZI, it.getSimpleName(), it));
    }

    private Manifests() {}

    static List<HasMetadata> typed(List<Map<String, Object>> documents) {
        return documents.stream().map(Manifests::typed).toList();
    }

    static HasMetadata typed(Map<String, Object> document) {
        return SERIALIZATION.unmarshal(SERIALIZATION.asJson(document));
    }

    static <T> T as(Class<T> type, Object value) {
        return SERIALIZATION.convertValue(value, type);
    }

    /** Paths in the manifest that its type has no place for. */
    static List<String> unknownFieldsOf(HasMetadata manifest) {
        var unknown = new ArrayList<String>();
        if (manifest instanceof GenericKubernetesResource custom) {
            CustomResourceShape.of(custom).unknownFieldsOf(custom, unknown);
        } else {
            walk(manifest, "", unknown);
        }
        return unknown.stream()
                .map(it -> manifest.getKind() + "/" + manifest.getMetadata().getName() + it)
                .toList();
    }

    static void walk(Object value, String path, List<String> unknown) {
        switch (value) {
            case Collection<?> many -> {
                int index = 0;
                for (var one : many) {
                    walk(one, path + "[" + index++ + "]", unknown);
                }
            }
            case Map<?, ?> map -> map.forEach((key, it) -> walk(it, path + "." + key, unknown));
            case Object model
            when isModel(model) -> {
                for (Class<?> type = model.getClass(); isModel(type); type = type.getSuperclass()) {
                    for (var field : type.getDeclaredFields()) {
                        visit(model, field, path, unknown);
                    }
                }
            }
            default -> {}
        }
    }

    private static void visit(Object model, Field field, String path, List<String> unknown) {
        if (Modifier.isStatic(field.getModifiers())) {
            return;
        }
        try {
            field.setAccessible(true);
            var value = field.get(model);
            if (value == null) {
                return;
            }
            if (field.getName().equals("additionalProperties")) {
                Checkout.map(value).keySet().forEach(key -> unknown.add(path + "." + key));
            } else {
                walk(value, path + "." + field.getName(), unknown);
            }
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isModel(Object value) {
        return isModel(value.getClass()) && !(value instanceof Enum<?>);
    }

    private static boolean isModel(Class<?> type) {
        return type.getName().startsWith("io.fabric8.") || type.getName().startsWith("io.strimzi.");
    }
}
