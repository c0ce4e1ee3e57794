package org.digitaltrust.gateway.document;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import org.digitaltrust.gateway.answer.Answers;
import org.digitaltrust.gateway.compress.Compression;

/** Sends what is the same for everybody until the next release. */
@Singleton
class StaticAnswers {

    private static final String FIVE_MINUTES = "public, max-age=300";

    private final Answers answers;

    StaticAnswers(Answers answers) {
        this.answers = answers;
    }

    void send(Rendering what, RoutingContext request) {
        var compressed = Compression.accepts(request.request()) ? what.compressed() : null;
        var response = request.response()
                .putHeader(
                        HttpHeaders.ETAG,
                        compressed == null ? what.entityTag() : Compression.compressedTag(what.entityTag()))
                .putHeader(HttpHeaders.CACHE_CONTROL, FIVE_MINUTES);
        if (what.compressed() != null) {
            response.headers().add(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        }
        var held = request.request().getHeader(HttpHeaders.IF_NONE_MATCH);
        if (held != null && what.isHeldBy(held)) {
            response.setStatusCode(304).end();
        } else if (compressed == null) {
            response.putHeader(HttpHeaders.CONTENT_TYPE, what.contentType()).end(what.bytes());
        } else {
            response.putHeader(HttpHeaders.CONTENT_TYPE, what.contentType())
                    .putHeader(HttpHeaders.CONTENT_ENCODING, Compression.CODING)
                    .end(compressed);
        }
        answers.linger(request);
    }
}
