package org.digitaltrust.membership.platform;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientResponse;
import java.util.Locale;
import java.util.Set;
import org.digitaltrust.membership.platform.Fetched.Fault;
import org.jspecify.annotations.Nullable;

/** Takes a page out of an answer, if there is one, and no more of it than the most that is read. */
final class PageBody {

    private static final Set<String> TYPES = Set.of("text/html", "application/json");

    private final long most;
    private final Buffer read = Buffer.buffer();
    private final Promise<Fetched> done = Promise.promise();

    PageBody(long most) {
        this.most = most;
    }

    Future<Fetched> of(HttpClientResponse answer) {
        int status = answer.statusCode();
        if (status == 404 || status == 410) {
            return Future.succeededFuture(new Fetched.Missing());
        }
        if (status != 200) {
            return unreachable(status / 100 == 3 ? Fault.REDIRECTED : Fault.OTHER_STATUS);
        }
        if (!TYPES.contains(typeOf(answer.getHeader("Content-Type")))) {
            return unreachable(Fault.OTHER_TYPE);
        }
        var encoding = answer.getHeader("Content-Encoding");
        if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
            return unreachable(Fault.COMPRESSED);
        }
        answer.exceptionHandler(done::tryFail);
        answer.endHandler(end -> finish());
        answer.handler(this::take);
        return done.future();
    }

    private void take(Buffer part) {
        long room = most - read.length();
        read.appendBuffer(part, 0, (int) Math.min(room, part.length()));
        if (part.length() >= room) {
            finish(); // the rest is not waited for: the connection ends here
        }
    }

    private void finish() {
        done.tryComplete(new Fetched.Page(read.toString(UTF_8)));
    }

    private static String typeOf(@Nullable String header) {
        var type = header == null ? "" : header;
        int end = type.indexOf(';');
        return (end < 0 ? type : type.substring(0, end)).strip().toLowerCase(Locale.ROOT);
    }

    private static Future<Fetched> unreachable(Fault fault) {
        return Future.succeededFuture(new Fetched.Unreachable(fault));
    }
}
