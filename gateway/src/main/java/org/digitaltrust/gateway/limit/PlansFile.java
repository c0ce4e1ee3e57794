package org.digitaltrust.gateway.limit;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/** Reads the table of plans: the operator's file, or the one that comes with the gateway. Whatever looks odd is an error. */
@Singleton
class PlansFile {

    private static final String BUILT_IN = "/plans.yaml";
    private static final int LARGEST = 1024 * 1024;

    private final ObjectMapper strict = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .build();

    private final LimitSettings settings;

    PlansFile(LimitSettings settings) {
        this.settings = settings;
    }

    byte[] read() throws IOException {
        var file = settings.plansFile();
        try (var in = file.isPresent() ? open(file.get()) : builtIn()) {
            var text = in.readNBytes(LARGEST + 1);
            if (text.length > LARGEST) {
                throw new IOException("the table of plans is larger than " + LARGEST + " bytes");
            }
            return text;
        }
    }

    private static InputStream open(Path file) throws IOException {
        return Files.newInputStream(file);
    }

    private static InputStream builtIn() throws IOException {
        var in = PlansFile.class.getResourceAsStream(BUILT_IN);
        if (in == null) {
            throw new IOException(BUILT_IN + " is missing");
        }
        return in;
    }

    /** @throws IllegalArgumentException for anything but a whole and sound table */
    PlanTable parse(byte[] text) {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        options.setMaxAliasesForCollections(0);
        try {
            Object tree = new Yaml(new SafeConstructor(options))
                    .load(new String(text, java.nio.charset.StandardCharsets.UTF_8));
            if (tree == null) {
                throw new IllegalArgumentException("the table of plans is empty");
            }
            return PlanTable.of(strict.convertValue(tree, PlanTable.Written.class));
        } catch (YAMLException broken) {
            throw new IllegalArgumentException("the table of plans is not YAML", broken);
        }
    }

    static boolean same(byte[] one, byte[] other) {
        return Arrays.equals(one, other);
    }
}
