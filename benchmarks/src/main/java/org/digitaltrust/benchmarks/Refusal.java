package org.digitaltrust.benchmarks;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;

/** Makes sure that a door does what it is measured for: it lets the measured token in, and a token with another signature not. */
final class Refusal {

    private Refusal() {}

    static void check(Contender side) throws IOException, InterruptedException {
        var request = Files.readAllLines(side.requests()).getFirst().split(" ", -1);
        expect(side, request[0], request[1], 200);
        if (side.checksTokens()) {
            expect(side, request[0], altered(request[1]), 401);
        }
    }

    private static String altered(String token) {
        int signature = token.lastIndexOf('.') + 1;
        var other = token.charAt(signature) == 'A' ? 'B' : 'A';
        return token.substring(0, signature) + other + token.substring(signature + 1);
    }

    private static void expect(Contender side, String path, String token, int status)
            throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(side.base().resolve(path))
                    .version(HttpClient.Version.HTTP_1_1)
                    .header("Content-Type", "application/json")
                    .header("Authorization", "Bearer " + token)
                    .POST(HttpRequest.BodyPublishers.ofString(Requests.BODY))
                    .build();
            var answer = http.send(request, HttpResponse.BodyHandlers.discarding());
            if (answer.statusCode() != status) {
                throw new IllegalStateException(
                        side.name() + " answered " + answer.statusCode() + " instead of " + status);
            }
        }
    }
}
