package org.digitaltrust.gateway;

import io.vertx.core.http.HttpServerRequest;
import java.util.Map;

/** What the service in tests answers as a document: the header {@code X-Text} says of which kind. */
final class SmallTexts {

    static final String LONG = "{\"text\":\"" + "all work and no play ".repeat(200) + "\"}";
    static final String TAG = "\"v7\"";

    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "events", "text/event-stream",
            "picture", "image/png");

    private SmallTexts() {}

    static void serve(HttpServerRequest request) {
        var kind = request.getHeader("X-Text");
        var response = request.response()
                .putHeader("ETag", TAG)
                .putHeader("Access-Control-Allow-Origin", "*")
                .putHeader("X-Powered-By", "small")
                .putHeader("Content-Type", TYPES.getOrDefault(kind, "application/json"));
        if (TAG.equals(request.getHeader("If-None-Match"))) {
            response.setStatusCode(304).end();
            return;
        }
        switch (kind) {
            case "short" -> response.end("{}");
            case "cookie" -> response.putHeader("Set-Cookie", "a=b").end(LONG);
            case "part" ->
                response.setStatusCode(206)
                        .putHeader("Content-Range", "bytes 0-9/10")
                        .end(LONG);
            case "encoded" -> response.putHeader("Content-Encoding", "br").end(LONG);
            case "as it is" ->
                response.putHeader("Cache-Control", "public, no-transform").end(LONG);
            case "weak" -> response.putHeader("ETag", "W/" + TAG).end(LONG);
            case "chunks" -> {
                response.setChunked(true);
                for (int i = 0; i < 100; i++) {
                    response.write(LONG);
                }
                response.end();
            }
            default -> response.end(LONG);
        }
    }
}
