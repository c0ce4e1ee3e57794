package org.digitaltrust.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A partner that knows the OpenAPI document, and generates a client from it for TypeScript: story.ts. */
@ExtendWith(OnTheWholeStack.class)
class TypeScriptClientIT {
    private static final Path GENERATED = Path.of("../clients/target/generated-typescript");
    private static TypeScript story;

    @BeforeAll
    static void compile(@TempDir Path work) throws IOException {
        var sources = work.resolve("sources");
        copy(GENERATED, sources.resolve("client"));
        copy(Path.of("src/test/resources/typescript"), sources);
        story = TypeScript.compiled(sources, work);
    }

    @AfterAll
    static void close() {
        if (story != null) {
            story.close();
        }
    }

    @Test
    void everybody_may_read_the_vocabularies(World world) {
        // When
        var media = story.call("media", gateway(world));
        // Then
        assertThat(media).extracting(JsonNode::asText).contains("television", "livestream");
    }

    @Test
    void an_account_of_whom_nothing_is_known_may_appear(World world) {
        // When
        var answer = story.call("ask", gateway(world), token(world), account());
        // Then
        assertThat(answer.path("decision").asBoolean()).isTrue();
        var context = answer.path("context");
        assertThat(context.path("outcome").asText()).isEqualTo("unknown_subject");
        assertThat(context.path("reasons")).hasSize(1);
        // The client's own name for it: what it read, it understood.
        assertThat(context.path("validUntil").asText()).startsWith("20");
    }

    @Test
    void several_questions_are_answered_in_their_order(World world) {
        // When
        var outcomes = story.call("askMany", gateway(world), token(world), account(), account());
        // Then
        assertThat(outcomes).extracting(JsonNode::asText).containsExactly("unknown_subject", "unknown_subject");
    }

    @Test
    void the_feed_of_changes_is_read_a_page_at_a_time(World world) {
        // Given
        var account = account();
        world.lift(world.confirm(world.enter(account, "mandatory")));
        world.awaitOutcome("tiktok", account, "television", "permitted");
        // When
        var changes = story.call("changes", gateway(world), token(world));
        // Then
        assertThat(changes).hasSize(2);
        assertThat(changes.get(0).path("version").asLong())
                .isLessThan(changes.get(1).path("version").asLong());
    }

    @Test
    void a_refusal_is_a_problem_with_a_type(World world) {
        // When
        var problem = story.call("refusal", gateway(world), token(world), account());
        // Then
        assertThat(problem.path("type").asText()).isEqualTo("/problems/malformed-question");
        assertThat(problem.path("status").asInt()).isEqualTo(400);
        assertThat(problem.path("title").asText()).isNotBlank();
    }

    private static String gateway(World world) {
        return world.stack().gateway().toString();
    }

    private static String token(World world) {
        return world.stack().tokens().ofClient("tiktok");
    }

    private static String account() {
        return "tiktok:@client." + UUID.randomUUID();
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var there = to.resolve(from.relativize(file).toString());
                Files.createDirectories(there.getParent());
                Files.copy(file, there);
            }
        }
    }
}
