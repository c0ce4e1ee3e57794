package org.digitaltrust.stories;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What a partner saves of an answer proves it later, with nothing but the published keys. */
@ExtendWith(OnTheWholeStack.class)
class ReceiptsIT {

    private static final Path CHECKOUT = Path.of("").toAbsolutePath().getParent();

    @TempDir
    Path folder;

    private record Said(int exit, String text) {}

    @Test
    void a_saved_answer_is_valid_and_an_altered_one_is_not(World world) throws Exception {
        // Given
        var account = "tiktok:@receipt." + UUID.randomUUID();
        world.confirm(world.enter(account, "mandatory"));
        world.awaitOutcome("zalo", account, "television", "restricted");
        var keys = keys(world);

        // When
        var answer = served(world.asClient("zalo")
                .body(withReceipt(World.question(account, "television")))
                .post("/access/v1/evaluation"));

        // Then
        assertThat(answer).contains("\"decision\":false");
        assertValid(answer, keys);
        assertDiffers(answer.replace("\"decision\":false", "\"decision\":true"), keys);
        assertDiffers(answer.replace("\"outcome\":\"restricted\"", "\"outcome\":\"permitted\""), keys);
    }

    @Test
    void a_saved_batch_is_valid_and_an_altered_one_is_not(World world) throws Exception {
        // Given
        var account = "tiktok:@receipts." + UUID.randomUUID();
        world.confirm(world.enter(account, "mandatory"));
        world.awaitOutcome("zalo", account, "television", "restricted");
        var keys = keys(world);
        var questions = List.of(World.question(account, "television"), World.question("tiktok:@nobody", "print"));

        // When
        var answer = served(world.asClient("zalo")
                .body(withReceipt(Map.of("evaluations", questions)))
                .post("/access/v1/evaluations"));

        // Then
        assertValid(answer, keys);
        assertDiffers(answer.replace("\"decision\":false", "\"decision\":true"), keys);
    }

    @Test
    void a_receipt_with_a_changed_byte_is_not_valid(World world) throws Exception {
        // Given
        var receipt = world.asClient("zalo")
                .body(withReceipt(World.question("tiktok:@nobody", "print")))
                .post("/access/v1/evaluation")
                .<String>path("context.receipt");
        var keys = keys(world);
        var middle = receipt.length() / 2;

        // When
        var altered = receipt.substring(0, middle)
                + (receipt.charAt(middle) == 'A' ? 'B' : 'A')
                + receipt.substring(middle + 1);

        // Then
        assertValid(receipt, keys);
        var said = verify(altered, keys);
        assertThat(said.text()).startsWith("not valid: ");
        assertThat(said.exit()).isEqualTo(1);
    }

    private void assertValid(String saved, Path keys) throws IOException, InterruptedException {
        var said = verify(saved, keys);
        assertThat(said.text()).startsWith("valid: ");
        assertThat(said.exit()).isZero();
    }

    private void assertDiffers(String altered, Path keys) throws IOException, InterruptedException {
        var said = verify(altered, keys);
        assertThat(said.text()).startsWith("not valid: the answer differs from what was signed");
        assertThat(said.exit()).isEqualTo(1);
    }

    private Said verify(String content, Path keys) throws IOException, InterruptedException {
        var file = Files.writeString(folder.resolve("saved"), content);
        var program = new ProcessBuilder(
                        CHECKOUT.resolve("dta").toString(), "verify-receipt", file.toString(), keys.toString())
                .redirectErrorStream(true)
                .start();
        var said = new String(program.getInputStream().readAllBytes(), UTF_8);
        return new Said(program.waitFor(), said);
    }

    private Path keys(World world) throws IOException {
        return Files.writeString(
                folder.resolve("jwks.json"), served(world.nobody().get("/sanctions/v1/jwks.json")));
    }

    private static String served(Response response) {
        return response.then().statusCode(200).extract().asString();
    }

    private static Map<String, Object> withReceipt(Map<String, Object> question) {
        var asked = new HashMap<>(question);
        asked.put("context", Map.of("receipt", true));
        return asked;
    }
}
