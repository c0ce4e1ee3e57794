package org.digitaltrust.bareproxy;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;

/** A service that reads a request and always answers the same, so lean that it is never what is waited for. */
public final class SameAnswer {

    private SameAnswer() {}

    /** Takes the port to listen on and the bytes of the answer. */
    public static void main(String[] arguments) {
        var frame = "{\"decision\":true,\"context\":\"%s\"}";
        var filling = "-".repeat(Integer.parseInt(arguments[1]) - frame.length() + "%s".length());
        var answer = Buffer.buffer(frame.formatted(filling));
        EventLoops.serve(Vertx.vertx(), Integer.parseInt(arguments[0]), request -> serve(request, answer));
    }

    private static void serve(HttpServerRequest request, Buffer answer) {
        request.endHandler(end ->
                request.response().putHeader("Content-Type", "application/json").end(answer));
    }
}
