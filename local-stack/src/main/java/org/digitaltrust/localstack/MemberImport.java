package org.digitaltrust.localstack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** Sends a list of members to a running stack and tells how far it is until it has come to an end. */
final class MemberImport {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String IMPORTS = "/membership/v1/imports";
    private static final int SHOWN = 20;

    private final URI gateway;
    private final Supplier<String> token;
    private final Progress progress;
    private final Duration betweenLooks;

    MemberImport(URI gateway, Supplier<String> token, Progress progress, Duration betweenLooks) {
        this.gateway = gateway;
        this.token = token;
        this.progress = progress;
        this.betweenLooks = betweenLooks;
    }

    /** Whether every line of the file is a member's now. */
    boolean run(Path file) {
        if (!Files.isReadable(file)) {
            throw new CannotStart("There is no file " + file + " that can be read.");
        }
        var begun = send(post(file));
        if (begun.statusCode() != 202) {
            throw new CannotStart("The file was not taken: " + why(begun));
        }
        var id = read(begun).get("id").asText();
        var ended = follow(id);
        showRefused(id, ended.get("refused").asLong());
        if (!"completed".equals(ended.get("status").asText())) {
            throw new CannotStart("The import " + ended.get("status").asText() + " after "
                    + ended.get("lines_read").asLong() + " lines"
                    + (ended.get("failure").isNull()
                            ? "; send the same file again to go on."
                            : ": the file " + ended.get("failure").asText() + "."));
        }
        return ended.get("refused").asLong() == 0;
    }

    private HttpRequest.Builder post(Path file) {
        try {
            return request(IMPORTS)
                    .header("Content-Type", isCsv(file) ? "text/csv" : "application/x-ndjson")
                    .timeout(Duration.ofMinutes(3))
                    .POST(HttpRequest.BodyPublishers.ofFile(file));
        } catch (IOException e) {
            throw new CannotStart("The file " + file + " cannot be read.", e);
        }
    }

    private static boolean isCsv(Path file) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(".csv");
    }

    private JsonNode follow(String id) {
        var told = "";
        while (true) {
            var now = readImport(id);
            var line = "import: %,d lines: %,d imported, %,d unchanged, %,d refused"
                    .formatted(
                            now.get("lines_read").asLong(),
                            now.get("imported").asLong(),
                            now.get("unchanged").asLong(),
                            now.get("refused").asLong());
            if (!line.equals(told)) {
                progress.tell(line);
                told = line;
            }
            if (!"running".equals(now.get("status").asText())) {
                return now;
            }
            LockSupport.parkNanos(betweenLooks.toNanos());
        }
    }

    private JsonNode readImport(String id) {
        var answer = send(request(IMPORTS + "/" + id).timeout(Duration.ofSeconds(30)));
        if (answer.statusCode() != 200) {
            throw new CannotStart("Nobody can say how far the import is: " + why(answer));
        }
        return read(answer);
    }

    private void showRefused(String id, long refused) {
        if (refused == 0) {
            return;
        }
        var answer = send(
                request(IMPORTS + "/" + id + "/refused-lines?limit=" + SHOWN).timeout(Duration.ofSeconds(30)));
        read(answer).get("items").forEach(it -> {
            var violations = new StringBuilder();
            it.get("violations")
                    .forEach(violation -> violations
                            .append(violations.isEmpty() ? "" : "; ")
                            .append(violation.get("field").asText())
                            .append(' ')
                            .append(violation.get("message").asText()));
            progress.tell("line " + it.get("line").asLong() + " refused: " + violations);
        });
        if (refused > SHOWN) {
            progress.tell("... and " + (refused - SHOWN) + " more at " + IMPORTS + "/" + id + "/refused-lines");
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(gateway.resolve(path)).header("Authorization", "Bearer " + token.get());
    }

    private static HttpResponse<byte[]> send(HttpRequest.Builder request) {
        try {
            return Http.CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new CannotStart("The gateway does not answer: is the stack up?", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStart("Interrupted; the import goes on.", e);
        }
    }

    private static JsonNode read(HttpResponse<byte[]> answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new CannotStart("The answer of " + answer.uri() + " is not JSON.", e);
        }
    }

    private static String why(HttpResponse<byte[]> answer) {
        var problem = read(answer);
        var violations = new StringBuilder();
        problem.path("violations")
                .forEach(it -> violations
                        .append(" The ")
                        .append(it.get("field").asText())
                        .append(' ')
                        .append(it.get("message").asText())
                        .append('.'));
        return answer.statusCode() + " " + problem.path("detail").asText() + violations;
    }
}
