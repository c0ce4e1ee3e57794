package org.digitaltrust.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;

/**
 * The starter code of conduct in force at a pledge-service.
 *
 * @param version as it was answered when it was proposed
 */
record CodeInForce(JsonNode version) {

    private static final int OK = 200;
    private static final int CONFLICT = 409;

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Proposed by one person and adopted by another; the service brings it into force, or we do. */
    static CodeInForce at(RunningStack stack, URI base) {
        var codes = stack.user("codes");
        var admin = stack.user("admin");
        var code = RunningStack.read(stack.post(
                        base, codes, "/pledges/v1/codes", "{\"issuer\":\"bench\",\"audience\":\"influencer\"}"))
                .path("id")
                .asText();
        var version = RunningStack.read(
                stack.post(base, codes, "/pledges/v1/codes/" + code + "/versions", text().toString()));
        var path = "/pledges/v1/versions/" + version.path("id").asText();
        stack.post(base, admin, path + "/adoption", "");
        var status = stack.status(base, admin, path + "/entry-into-force", "");
        if (status != OK && status != CONFLICT) {
            throw new IllegalStateException(path + " answered " + status);
        }
        return new CodeInForce(version);
    }

    /** What somebody sends who signs it for a member. */
    String declarationOf(UUID member) {
        try {
            return JSON.writeValueAsString(Map.of(
                    "member_id",
                    member,
                    "version_id",
                    version.path("id").asText(),
                    "sha256",
                    version.path("sha256").asText(),
                    "acknowledged_clauses",
                    text().at("/texts/vi/clauses").findValuesAsText("id"),
                    "locale",
                    "vi"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whom the service takes the bearer of a token for. */
    static String subjectOf(String token) {
        try {
            return JSON.readTree(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]))
                    .path("sub")
                    .asText();
        } catch (IOException e) {
            throw new IllegalArgumentException("no token", e);
        }
    }

    private static JsonNode text() {
        try (var file = CodeInForce.class.getResourceAsStream("/sample/code-of-conduct.json")) {
            return JSON.readTree(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
