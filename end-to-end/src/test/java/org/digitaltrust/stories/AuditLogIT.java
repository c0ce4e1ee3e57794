package org.digitaltrust.stories;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.oneOf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What an auditor saves shows later, with nothing but checkpoints and published keys, that nobody has altered it. */
@ExtendWith(OnTheWholeStack.class)
class AuditLogIT {

    private static final Path CHECKOUT = Path.of("").toAbsolutePath().getParent();
    private static final String AUDIT = "/sanctions/v1/audit";

    /** To read the whole log costs as much as many other requests. */
    private static final Duration SELDOM = Duration.ofSeconds(3);

    @TempDir
    Path folder;

    private record Said(int exit, String text) {}

    @Test
    void a_saved_log_is_valid_and_one_from_which_a_deed_was_taken_is_not(World world) throws Exception {
        // Given a deed, and a checkpoint over it
        var decision = world.enter("tiktok:@audit." + UUID.randomUUID(), "mandatory");
        world.confirm(decision);
        var id = decision.substring(decision.lastIndexOf('/') + 1);
        var early =
                await().atMost(World.PATIENCE).pollInterval(SELDOM).until(() -> entries(world), it -> it.contains(id));
        var checkpoints =
                save("checkpoints.json", checkpointsOver(world, early.lines().count()));
        var keys =
                save("jwks.json", world.nobody().get("/sanctions/v1/jwks.json").asString());

        // Then
        var entries = entries(world);
        var said = verify(entries, checkpoints, keys);
        assertThat(said.text()).startsWith("valid: ");
        assertThat(said.exit()).isZero();

        // When
        var forged = entries.replaceFirst("external_decision_entered", "external_decision_read");

        // Then
        said = verify(forged, checkpoints, keys);
        assertThat(said.text()).startsWith("not valid: entry ");
        assertThat(said.exit()).isEqualTo(1);
        assertThat(verify(entries.lines().limit(1).findFirst().orElseThrow(), checkpoints, keys)
                        .text())
                .startsWith("not valid: of the ");
    }

    /** Empty as long as there are none. */
    private static String entries(World world) {
        var answer = world.as("auditor").accept("application/x-ndjson").get(AUDIT + "/entries");
        answer.then().statusCode(oneOf(200, 204));
        return answer.asString();
    }

    private static String checkpointsOver(World world, long entries) {
        return await().atMost(World.PATIENCE)
                .until(
                        () -> world.nobody().get(AUDIT + "/checkpoints"),
                        it -> it.jsonPath().getList("items.size", Long.class).stream()
                                .anyMatch(size -> size >= entries))
                .asString();
    }

    private Path save(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    private Said verify(String entries, Path checkpoints, Path keys) throws IOException, InterruptedException {
        var program = new ProcessBuilder(
                        CHECKOUT.resolve("dta").toString(),
                        "verify-audit",
                        save("entries.ndjson", entries).toString(),
                        checkpoints.toString(),
                        keys.toString())
                .redirectErrorStream(true)
                .start();
        var said = new String(program.getInputStream().readAllBytes(), UTF_8);
        return new Said(program.waitFor(), said);
    }
}
