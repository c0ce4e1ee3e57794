package org.digitaltrust.deployment;

import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.ResourceRequirements;
import java.util.List;
import java.util.Map;

/**
 * The fields of custom resources whose owners publish no Java types: the part of CloudNativePG's {@code Cluster} and Keycloak's
 * {@code Keycloak} that we use, as their definitions have it, with the type of each leaf.
 */
record CustomResourceShape(Map<String, Class<?>> fields) {
    private static final Map<String, CustomResourceShape> KNOWN = Map.of(
            "postgresql.cnpg.io/v1 Cluster",
            new CustomResourceShape(Map.ofEntries(
                    integer(".instances"),
                    text(".imageCatalogRef.apiGroup"),
                    text(".imageCatalogRef.kind"),
                    text(".imageCatalogRef.name"),
                    integer(".imageCatalogRef.major"),
                    flag(".enableSuperuserAccess"),
                    flag(".enablePDB"),
                    text(".seccompProfile.type"),
                    Map.entry(".inheritedMetadata.labels", Map.class),
                    flag(".affinity.enablePodAntiAffinity"),
                    text(".affinity.topologyKey"),
                    text(".affinity.podAntiAffinityType"),
                    text(".postgresql.synchronous.method"),
                    integer(".postgresql.synchronous.number"),
                    text(".postgresql.synchronous.dataDurability"),
                    Map.entry(".postgresql.parameters", Map.class),
                    text(".bootstrap.initdb.database"),
                    text(".bootstrap.initdb.owner"),
                    text(".bootstrap.initdb.encoding"),
                    flag(".bootstrap.initdb.dataChecksums"),
                    text(".storage.size"),
                    text(".walStorage.size"),
                    Map.entry(".resources", ResourceRequirements.class))),
            "k8s.keycloak.org/v2alpha1 Keycloak",
            new CustomResourceShape(Map.ofEntries(
                    integer(".instances"),
                    text(".image"),
                    flag(".startOptimized"),
                    text(".bootstrapAdmin.user.secret"),
                    text(".db.vendor"),
                    text(".db.url"),
                    text(".db.usernameSecret.name"),
                    text(".db.usernameSecret.key"),
                    text(".db.passwordSecret.name"),
                    text(".db.passwordSecret.key"),
                    text(".hostname.hostname"),
                    flag(".hostname.strict"),
                    flag(".hostname.backchannelDynamic"),
                    flag(".http.httpEnabled"),
                    text(".http.tlsSecret"),
                    text(".proxy.headers"),
                    flag(".ingress.enabled"),
                    flag(".networkPolicy.enabled"),
                    Map.entry(".resources", ResourceRequirements.class),
                    Map.entry(".unsupported.podTemplate", PodTemplateSpec.class))));

    static CustomResourceShape of(GenericKubernetesResource custom) {
        var known = KNOWN.get(custom.getApiVersion() + " " + custom.getKind());
        if (known == null) {
            throw new AssertionError("no shape is written down for " + custom.getApiVersion() + " " + custom.getKind());
        }
        return known;
    }

    void unknownFieldsOf(GenericKubernetesResource custom, List<String> unknown) {
        custom.getAdditionalProperties().keySet().stream()
                .filter(it -> !it.equals("spec"))
                .forEach(it -> unknown.add("." + it));
        Object spec = custom.getAdditionalProperties().getOrDefault("spec", Map.of());
        Checkout.map(spec).forEach((key, value) -> check("." + key, value, unknown));
    }

    private void check(String path, Object value, List<String> unknown) {
        var type = fields.get(path);
        if (type == null && value instanceof Map<?, ?>) {
            Checkout.map(value).forEach((key, it) -> check(path + "." + key, it, unknown));
        } else if (type == null) {
            unknown.add(".spec" + path);
        } else if (type.getName().startsWith("io.fabric8.")) {
            Manifests.walk(Manifests.as(type, value), ".spec" + path, unknown);
        } else if (!type.isInstance(value)) {
            unknown.add(".spec" + path + " is not of type " + type.getSimpleName());
        }
    }

    private static Map.Entry<String, Class<?>> text(String path) {
        return Map.entry(path, String.class);
    }

    private static Map.Entry<String, Class<?>> integer(String path) {
        return Map.entry(path, Integer.class);
    }

    private static Map.Entry<String, Class<?>> flag(String path) {
        return Map.entry(path, Boolean.class);
    }
}
