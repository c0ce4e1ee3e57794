package org.digitaltrust.localstack.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The starter code of conduct: proposed by one person, adopted by another, in force. */
final class SampleCode {

    private static final String CURRENT = "/pledges/v1/codes/current?audience=all_members&language=vi";

    private SampleCode() {}


    /** The version in force; enters it first where there is none. */
    static JsonNode inForce(Api api) {
        var current = api.get("codes", CURRENT);
        if (current.status() == 404) {
            enter(api);
            current = api.get("codes", CURRENT);
        }
        return Api.expect(CURRENT, current, Set.of(200)).body();
    }

    private static void enter(Api api) {
        var code = api.create(
                        "codes",
                        "/pledges/v1/codes",
                        Map.of("issuer", "Liên minh Niềm tin số (mẫu)", "audience", "all_members"),
                        "sample-code")
                .body();
        var version = api.create(
                        "codes", "/pledges/v1/codes/" + code.get("id").asText() + "/versions", text(), "sample-version")
                .body();
        var path = "/pledges/v1/versions/" + version.get("id").asText();
        api.step("admin", path + "/adoption", "");
        api.step("admin", path + "/entry-into-force", "");
    }

    private static JsonNode text() {
        try (var file = Objects.requireNonNull(SampleCode.class.getResourceAsStream("/sample/code-of-conduct.json"))) {
            return new ObjectMapper().readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
