package org.digitaltrust.deployment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The files of this checkout, read strictly, and what {@code kubectl kustomize} makes of them. */
final class Checkout {
    static final Path ROOT = Path.of("").toAbsolutePath().getParent();
    static final List<String> OVERLAYS = List.of("local", "production");

    private Checkout() {}

    static String text(String path) {
        try {
            return Files.readString(ROOT.resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every YAML document in the text; a duplicate key is an error. */
    static List<Map<String, Object>> documents(String yaml) {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        var documents = new ArrayList<Map<String, Object>>();
        new Yaml(new SafeConstructor(options)).loadAll(yaml).forEach(it -> documents.add(map(it)));
        return documents;
    }

    @SuppressWarnings("unchecked") // YAML mappings with other than text as keys would show at once
    static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }

    @SuppressWarnings("unchecked") // the same, for sequences
    static <T> List<T> list(Object value) {
        return (List<T>) value;
    }

    static List<Path> filesUnder(String folder, String suffix) {
        try (var files = Files.walk(ROOT.resolve(folder))) {
            return files.filter(it -> it.toString().endsWith(suffix)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The overlay as a cluster would get it; empty where there is no kubectl. */
    static Optional<List<Map<String, Object>>> rendered(String overlay) {
        try {
            var process = new ProcessBuilder("kubectl", "kustomize", "k8s/overlays/" + overlay)
                    .directory(ROOT.toFile())
                    .redirectErrorStream(true)
                    .start();
            var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new AssertionError("kubectl kustomize k8s/overlays/" + overlay + ": " + output);
            }
            return Optional.of(documents(output));
        } catch (IOException noKubectl) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
