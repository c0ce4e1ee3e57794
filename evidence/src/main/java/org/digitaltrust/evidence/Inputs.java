package org.digitaltrust.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** What verifiers are given on the command line. */
final class Inputs {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private Inputs() {}

    /** @param file a file, or {@code -} for standard input */
    static String textOf(String file) throws IOException {
        // What is not UTF-8 becomes a character that no evidence has.
        return new String(file.equals("-") ? System.in.readAllBytes() : Files.readAllBytes(Path.of(file)), UTF_8);
    }

    /** The same, line by line; what is not UTF-8 is refused with an {@link IOException}. */
    static BufferedReader linesOf(String file) throws IOException {
        return file.equals("-")
                ? new BufferedReader(new InputStreamReader(System.in, UTF_8))
                : Files.newBufferedReader(Path.of(file), UTF_8);
    }

    /** @param place a file or an http(s) address */
    static String keys(String place) throws IOException, InterruptedException {
        if (!place.startsWith("http://") && !place.startsWith("https://")) {
            return textOf(place);
        }
        try (var client = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            var request =
                    HttpRequest.newBuilder(URI.create(place)).timeout(PATIENCE).build();
            var answer = client.send(request, BodyHandlers.ofString(UTF_8));
            if (answer.statusCode() != 200) {
                throw new IOException(place + " answered " + answer.statusCode());
            }
            return answer.body();
        }
    }
}
