package org.digitaltrust.gateway.document;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import org.digitaltrust.gateway.answer.Answers;

/** Sends what is the same for everybody until the next release. */
@Singleton
class StaticAnswers {

    private static final String FIVE_MINUTES = "public, max-age=300";

    private final Answers answers;

    StaticAnswers(Answers answers) {
        this.answers = answers;
    }

    void send(Rendering what, RoutingContext request) {
        var response = request.response()
                .putHeader(HttpHeaders.ETAG, what.entityTag())
                .putHeader(HttpHeaders.CACHE_CONTROL, FIVE_MINUTES);
        var held = request.request().getHeader(HttpHeaders.IF_NONE_MATCH);
        if (held != null && what.isHeldBy(held)) {
            response.setStatusCode(304).end();
        } else {
            response.putHeader(HttpHeaders.CONTENT_TYPE, what.contentType()).end(what.bytes());
        }
        answers.linger(request);
    }
}
