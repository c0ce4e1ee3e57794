package org.digitaltrust.deployment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.DotName;
import org.jboss.jandex.Index;
import org.jboss.jandex.Indexer;
import org.jboss.jandex.MethodInfo;
import org.jspecify.annotations.Nullable;

/** What a service offers over HTTP, read from its compiled classes. */
final class Endpoints {
    private static final String REST = "jakarta.ws.rs.";
    private static final DotName PATH = DotName.createSimple(REST + "Path");
    private static final List<String> METHODS = List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");
    private static final DotName ROLES = DotName.createSimple("jakarta.annotation.security.RolesAllowed");
    private static final DotName EVERYBODY = DotName.createSimple("jakarta.annotation.security.PermitAll");
    private static final DotName NOBODY = DotName.createSimple("jakarta.annotation.security.DenyAll");
    private static final DotName ANY_CALLER = DotName.createSimple("io.quarkus.security.Authenticated");

    private Endpoints() {}

    /** @param name by which the gateway knows the service */
    static List<Operation> of(String name) {
        var classes = index(name + "-service/target/classes");
        var operations = new ArrayList<Operation>();
        for (var method : METHODS) {
            for (var annotation : classes.getAnnotations(DotName.createSimple(REST + method))) {
                var endpoint = annotation.target().asMethod();
                operations.add(new Operation(method, pathOf(endpoint), name, whoMayCall(endpoint)));
            }
        }
        refuseLocators(classes);
        return operations;
    }

    private static Index index(String folder) {
        var indexer = new Indexer();
        for (var file : Checkout.filesUnder(folder, ".class")) {
            try (var bytes = Files.newInputStream(file)) {
                indexer.index(bytes);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return indexer.complete();
    }

    /** A path on a method without HTTP method hands on to another class, where we would not look for endpoints. */
    private static void refuseLocators(Index classes) {
        for (var path : classes.getAnnotations(PATH)) {
            if (path.target().kind() == AnnotationTarget.Kind.METHOD
                    && METHODS.stream().noneMatch(it -> path.target().asMethod().hasDeclaredAnnotation(REST + it))) {
                throw new AssertionError("not an endpoint, but has a path: " + path.target());
            }
        }
    }

    private static String pathOf(MethodInfo endpoint) {
        var path = new StringBuilder();
        for (var part : new AnnotationInstance[] {
            endpoint.declaringClass().declaredAnnotation(PATH), endpoint.declaredAnnotation(PATH)
        }) {
            if (part != null) {
                var text = part.value().asString();
                path.append(text.startsWith("/") ? "" : "/").append(text);
            }
        }
        return path.toString();
    }

    /** The method's own word, else its class's; whatever says nothing is closed. */
    private static Set<String> whoMayCall(MethodInfo endpoint) {
        for (var place : List.of(endpoint, endpoint.declaringClass())) {
            var who = saidAt(place);
            if (who != null) {
                return who;
            }
        }
        return Set.of();
    }

    private static @Nullable Set<String> saidAt(AnnotationTarget place) {
        var roles = place.declaredAnnotation(ROLES);
        if (roles != null) {
            return Set.of(roles.value().asStringArray());
        }
        if (place.hasDeclaredAnnotation(EVERYBODY)) {
            return Set.of("public");
        }
        if (place.hasDeclaredAnnotation(ANY_CALLER)) {
            return Set.of("authenticated");
        }
        return place.hasDeclaredAnnotation(NOBODY) ? Set.of() : null;
    }
}
