package org.digitaltrust.hostile;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request of one operation, with at most a few faults.
 *
 * @param number which of the operation's requests it is
 * @param target path and query, encoded
 * @param headers without the caller's
 * @param body null where there is none
 */
record HostileRequest(
        Operation operation,
        int number,
        Caller caller,
        String target,
        List<Header> headers,
        @Nullable Body body) {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** A header as it is sent. */
    record Header(String name, String value) {}

    HttpRequest to(URI service) {
        var request = HttpRequest.newBuilder(URI.create(service + target))
                .timeout(PATIENCE)
                .method(
                        operation.method(),
                        body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body.bytes()));
        headers.forEach(it -> request.header(it.name(), it.value()));
        var authorization = caller.authorization().get();
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        return request.build();
    }

    /** The same request for a shell. The token stays out of it, since it will have expired and logs are kept. */
    String asCurl(URI service) {
        var line = new StringBuilder("curl -i -g --path-as-is -X ").append(operation.method());
        line.append(' ').append(Shell.quoted(service + target));
        if (caller.known()) {
            line.append(" -H \"Authorization: Bearer $(./dta token ")
                    .append(caller.name())
                    .append(")\"");
        } else if (!caller.authorization().get().isEmpty()) {
            line.append(" -H ")
                    .append(Shell.quoted(
                            "Authorization: " + caller.authorization().get()));
        }
        headers.forEach(it -> line.append(" -H ").append(Shell.quoted(it.name() + ": " + it.value())));
        if (body == null) {
            return line.toString();
        }
        var bytes = body.bytes();
        return Shell.fits(bytes)
                ? line.append(" --data-binary ").append(Shell.quoted(bytes)).toString()
                : Shell.piped(bytes) + line.append(" --data-binary @-");
    }
}
